import type { CodeTable } from '../code-table.ts';
import { jsonErrorInWords, parseJsonText } from '../json-text.ts';
import { err, ok, type Result } from '../result.ts';
import { deepestIssue, issueInWords } from '../plain-issues.ts';
import { Pack } from './pack.ts';
import { effectProblems } from './pack-effects.ts';
import { referenceProblems, type PackProblem } from './pack-references.ts';
import { vignetteProblems } from './pack-vignettes.ts';

export type { PackProblem } from './pack-references.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The place in a pack, with rules and inputs by their own names where they have one. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [list, index, ...rest] = path;
  if (
    typeof index === 'number' &&
    isRecord(value) &&
    (list === 'rules' || list === 'inputs' || list === 'facts' || list === 'settings')
  ) {
    const items = value[list];
    const item: unknown = Array.isArray(items) ? items[index] : undefined;
    const id = isRecord(item) && typeof item['id'] === 'string' ? item['id'].slice(0, 60) : `${index + 1}`;
    return [`${list.slice(0, -1)} ${id}`, ...rest.map(String)].join(', ');
  }
  return path.length === 0 ? 'the file' : path.map(String).join(', ');
}

const refuse = (place: string, reason: string): Result<never, readonly PackProblem[]> => err([{ place, reason }]);

/**
 * A pack from the text of its file, or every reason why not, each with its place.
 *
 * Shape: at most 1 MB, 32 deep; strict schema; names that exist; codes of the verified table; nothing that touches the
 * built-in safety rules. Errors: all are final; the pack in force is never touched by a refused one (H-22, T-11, T-12, T-13).
 */
export function readPack(text: string, codeTable: CodeTable): Result<Pack, readonly PackProblem[]> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return refuse('the file', jsonErrorInWords(parsed.error));
  const { value } = parsed;
  if (!isRecord(value)) return refuse('the file', 'it is not a pack');
  const version = value['schemaVersion'];
  if (typeof version === 'number' && version > 1)
    return refuse('schemaVersion', 'it was made by a newer version of Fingerpost');
  const pack = Pack.safeParse(value);
  if (!pack.success) {
    const issues = pack.error.issues.slice(0, 50).map(deepestIssue);
    return err(issues.map((issue) => ({ place: placeOf(issue.path, value), reason: issueInWords(issue, value) })));
  }
  const names = referenceProblems(pack.data);
  const problems = [...names, ...effectProblems(pack.data, codeTable), ...vignetteProblems(pack.data)];
  return problems.length === 0 ? ok(pack.data) : err(problems);
}
