import type { Answer } from '../../../lib/domain/packs/effect.ts';
import type { PackNames } from './pack-names.ts';

const outcomeWords: Record<Answer['outcome'], string> = {
  stop: 'Stop: nothing else is shown',
  'not-today': 'Not today',
  collect: 'Ask first, then decide',
  recommend: 'Somebody first',
  'not-applicable': 'Not for this person',
};

/** One answer in a line: what, who first, who then, what beside it. */
export const answerLine = ({ outcome, first, then, programmes, ask }: Answer, names: PackNames): string => {
  const lead = outcome === 'recommend' ? `${names(first)} first` : outcomeWords[outcome];
  const rest = [
    ...(outcome === 'stop' ? [`${names(first)} first`] : []),
    ...then.map((role) => `then ${names(role)}`),
    ...programmes.map((programme) => `with ${names(programme)}`),
    ...ask.map((question) => `ask: ${names(question)}`),
  ];
  return [lead, ...rest].join('; ');
};
