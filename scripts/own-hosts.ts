/** Tells what was asked of the outside during the runs from what the browsers ask by themselves. */
import type { TallyLine } from './tally.ts';

/**
 * The lines with one count of requests for each browser: held are those for hosts that in any run the browser asked for
 * without us too. One watch may not meet all of them.
 */
export function withoutOwnHosts(lines: readonly TallyLine[]): TallyLine[] {
  const isCounted = ({ figure }: TallyLine): boolean => figure === 'outside' || figure === 'outside-others';
  const textsOf = (figure: string, where: string): string[] =>
    lines.flatMap((line) => (line.figure === figure && line.where === where && 'texts' in line ? line.texts : []));
  const places = [...new Set(lines.filter(isCounted).map(({ where }) => where))];
  const counted = places.flatMap((where): TallyLine[] => {
    const tried = lines.reduce(
      (sum, line) => sum + (line.figure === 'outside' && line.where === where && 'tried' in line ? line.tried : 0),
      0,
    );
    const own = new Set(textsOf('outside-own', where));
    const others = textsOf('outside-others', where).filter((host) => !own.has(host));
    return [
      { figure: 'outside', where, tried, held: tried - others.length },
      { figure: 'outside-others', where, texts: others },
    ];
  });
  return [...lines.filter((line) => !isCounted(line)), ...counted];
}
