import type { CodeTable } from '../../code-table.ts';
import { err, type Result } from '../../result.ts';
import { compilePack, rulesInOrder, type CompiledPack, type CompiledRule } from '../compile.ts';
import { answerAt, TOO_OLD, USABLE, type Known } from '../known.ts';
import { CANNOT_TELL, MET } from '../three-valued.ts';
import type { OptionGroup, Role } from '../vocabulary.ts';
import type { Pack, PackInput } from '../pack.ts';
import { shapeOf } from '../pack-references.ts';
import { readPack, type PackProblem } from '../read-pack.ts';
import { groupOfProgramme, groupOfRole } from '../removed-options.ts';
import {
  collectTable,
  expressionDecision,
  fromXmlText,
  inputData,
  xmlText,
  type Requirement,
  type TableRow,
} from './dmn-parts.ts';
import { feelName, feelPair, feelText, type FeelNames } from './feel.ts';

const namespaces =
  'xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:fingerpost="https://fingerpost.invalid/dmn" namespace="https://fingerpost.invalid/packs"';

const firesName = ({ rule }: CompiledRule): string => `fires_${feelName(rule.id)}`;
const removedName = (group: OptionGroup): string => `removed_${feelName(group)}`;
const groups: readonly OptionGroup[] = [
  'weight',
  'ndpp',
  'graded-activity',
  'sleep-restriction',
  'digital-only',
  'stop-smoking',
  'lifestyle-programme',
  'link-worker',
];

/** Writes decisions, and finds what each looks at by the names in its expression. */
class DmnWriter {
  readonly parts: string[] = [];
  readonly #kinds = new Map<string, Requirement['kind']>();

  #requirements(feel: string): Requirement[] {
    const names = new Set(feel.match(/[A-Za-z_][A-Za-z0-9_]*/g));
    return [...names].flatMap((name) => {
      const kind = this.#kinds.get(name);
      return kind === undefined ? [] : [{ kind, name }];
    });
  }

  input(name: string, label: string, typeRef: string): void {
    this.parts.push(inputData(name, label, typeRef));
    this.#kinds.set(name, 'input');
  }

  expression(name: string, label: string, typeRef: string, feel: string): void {
    this.parts.push(expressionDecision(name, label, typeRef, feel, this.#requirements(feel)));
    this.#kinds.set(name, 'decision');
  }

  table(name: string, label: string, outputs: readonly string[], rows: readonly TableRow[]): void {
    const feel = rows.map(({ when }) => when).join(' ');
    const typed = outputs.map((output) => ({ name: output, typeRef: output === 'priority' ? 'number' : 'string' }));
    this.parts.push(collectTable(name, label, typed, rows, this.#requirements(feel)));
    this.#kinds.set(name, 'decision');
  }
}

const typeOf = (input: PackInput): string => {
  const shape = shapeOf(input);
  if (shape === 'number') return 'context';
  return shape === 'word' ? 'string' : 'boolean';
};

function writeInputs(compiled: CompiledPack, writer: DmnWriter): void {
  for (const { input } of compiled.placed) {
    const name = feelName(input.id);
    const isNumber = shapeOf(input) === 'number';
    const shape = isNumber ? 'low and high of the values of the latest day, ' : '';
    writer.input(
      name,
      `${input.label}: ${shape}null when it is missing, without unit or date, or too old`,
      typeOf(input),
    );
    if (input.kind === 'number')
      writer.input(`${name}_tooOld`, `${input.label}: there is one, and it is too old`, 'boolean');
  }
  writer.input('rolesAbsent', 'Roles that nobody here can take', 'Any');
}

/** Conditions beside its own under which a row fires: its stage is open, nothing blocks it, and a role is left. */
function guardsOf(one: CompiledRule, compiled: CompiledPack): string[] {
  const { rule } = one;
  if (rule.stage === 'stop') return [];
  const guards = ['not(stopped)', ...rule.blockedBy.map((group) => `not(${removedName(group)})`)];
  if (rule.stage !== 'end') guards.push('not(ended)');
  if (rule.proposes.length > 0) guards.push(rule.proposes.map(({ role }) => `(${roleIsLeft(role)})`).join(' or '));
  if (rule.stage === 'fallback') guards.push(...compiled.proposals.map((other) => `not(${firesName(other)})`));
  return guards;
}

function roleIsLeft(role: Role): string {
  const group = groupOfRole[role];
  const isHere = `not(list contains(rolesAbsent, ${feelText(role)}))`;
  return group === undefined ? isHere : `not(${removedName(group)}) and ${isHere}`;
}

function writeRules(compiled: CompiledPack, names: FeelNames, writer: DmnWriter): void {
  const write = (one: CompiledRule): void => {
    const parts = [feelPair(one.rule.when, names).met, ...guardsOf(one, compiled)];
    writer.expression(firesName(one), one.rule.why, 'boolean', parts.map((part) => `(${part})`).join(' and '));
  };
  const anyOf = (rules: readonly CompiledRule[]): string =>
    rules.length === 0 ? 'false' : rules.map(firesName).join(' or ');
  compiled.stops.forEach(write);
  writer.expression('stopped', 'A stop rule holds', 'boolean', anyOf(compiled.stops));
  compiled.ends.forEach(write);
  writer.expression('ended', 'The person said not today', 'boolean', anyOf(compiled.ends));
  compiled.exclusions.forEach(write);
  for (const group of groups) {
    const removing = compiled.exclusions.filter(({ rule }) => rule.removes.includes(group));
    writer.expression(removedName(group), `The options ${group} are left out`, 'boolean', anyOf(removing));
  }
  for (const one of [...compiled.proposals, ...compiled.data, ...compiled.fallbacks, ...compiled.programmes])
    write(one);
}

/** One row for each value of each rule, met when the rule fires. */
const rowsOf = (compiled: CompiledPack, values: (one: CompiledRule) => readonly string[]): TableRow[] =>
  rulesInOrder(compiled).flatMap((one) =>
    values(one).map((value) => ({ when: firesName(one), outputs: [feelText(value)] })),
  );

function writeTables(compiled: CompiledPack, names: FeelNames, writer: DmnWriter): void {
  writeWho(compiled, writer);
  writeAlongside(compiled, writer);
  writeNotes(compiled, names, writer);
}

function writeWho(compiled: CompiledPack, writer: DmnWriter): void {
  const rules = rulesInOrder(compiled);
  writer.table(
    'rules',
    'Every rule that fires',
    ['rule'],
    rowsOf(compiled, ({ rule }) => [rule.listedAs ?? rule.id]),
  );
  writer.table(
    'proposals',
    'Who is proposed, lowest number first',
    ['role', 'priority'],
    rules.flatMap((one) =>
      one.rule.proposes.map(({ role, priority }) => ({
        when: one.rule.stage === 'stop' ? firesName(one) : `${firesName(one)} and ${roleIsLeft(role)}`,
        outputs: [feelText(role), String(priority)],
      })),
    ),
  );
  const inOrder = 'distinct values(for one in sort(proposals, function(a, b) a.priority < b.priority) return one.role)';
  writer.expression('everyRole', 'Roles in their order', 'Any', inOrder);
  writer.expression(
    'roles',
    'Self-care only when nobody else is there',
    'Any',
    'if count(everyRole[item != "self-care"]) > 0 then everyRole[item != "self-care"] else everyRole',
  );
  writer.expression('first', 'Who is first', 'string', 'if count(roles) = 0 then "none" else roles[1]');
  const outcome =
    'if stopped then (if first = "none" then "not-applicable" else "stop") else if ended then "not-today" else if count(roles) = 0 then "collect" else "recommend"';
  writer.expression('outcome', 'What came of it', 'string', outcome);
}

function writeAlongside(compiled: CompiledPack, writer: DmnWriter): void {
  const rules = rulesInOrder(compiled);
  writer.table(
    'programmes',
    'Programmes alongside',
    ['programme'],
    rules.flatMap((one) =>
      one.rule.programmes.map((programme) => {
        const group = groupOfProgramme[programme];
        return {
          when: group === undefined ? firesName(one) : `${firesName(one)} and not(${removedName(group)})`,
          outputs: [feelText(programme)],
        };
      }),
    ),
  );
  writer.table(
    'suppressed',
    'Options left out',
    ['group'],
    rowsOf(compiled, ({ rule }) => rule.removes),
  );
  writer.table(
    'ask',
    'Questions worth asking',
    ['question'],
    rowsOf(compiled, ({ rule }) => rule.asks),
  );
}

function writeNotes(compiled: CompiledPack, names: FeelNames, writer: DmnWriter): void {
  const open = 'not(stopped) and not(ended)';
  const raised = compiled.pack.raises.map(({ flag, when }) => ({
    when: `${open} and (${feelPair(when, names).met})`,
    outputs: [feelText(flag)],
  }));
  writer.table('flags', 'Notes', ['flag'], [...rowsOf(compiled, ({ rule }) => rule.flags), ...raised]);
  writer.table(
    'repeat',
    'Scores to repeat',
    ['score'],
    compiled.pack.repeats.map(({ score, when }) => ({
      when: `${open} and (${feelPair(when, names).met})`,
      outputs: [feelText(score)],
    })),
  );
  writer.table(
    'codesOnAccept',
    'Codes that may be copied on a yes',
    ['key'],
    compiled.pack.copies.flatMap((line) => {
      const accepted = `${open} and (list contains(roles, ${feelText(line.for)}) or list contains(programmes, ${feelText(line.for)}))`;
      const when = line.unless === undefined ? accepted : `${accepted} and not(${feelPair(line.unless, names).met})`;
      return line.keys.map((key) => ({ when, outputs: [feelText(key)] }));
    }),
  );
}

/**
 * A pack as DMN 1.5: inputs, one decision for each fact and rule, and collecting tables for what comes of them.
 *
 * Shape: the built-in safety rules stand in it, so that another engine gives the same answers; reading it back leaves
 * them out. Freshness and units are settled before the model: an input that may not be used is given as null.
 */
export function toDmn(pack: Pack): string {
  const compiled = compilePack(pack);
  const rules = rulesInOrder(compiled);
  const fires = (id: string): string[] =>
    rules.filter(({ rule }) => rule.id === id || rule.listedAs === id).map(firesName);
  const names: FeelNames = { settings: compiled.names.settings, fires };
  const writer = new DmnWriter();
  writeInputs(compiled, writer);
  for (const { fact } of compiled.facts) {
    const { met, notMet } = feelPair(fact.when, names);
    writer.expression(`${feelName(fact.id)}_met`, fact.label, 'boolean', met);
    writer.expression(`${feelName(fact.id)}_notMet`, `Not: ${fact.label}`, 'boolean', notMet);
  }
  writeRules(compiled, names, writer);
  writeTables(compiled, names, writer);
  const own = `<extensionElements><fingerpost:pack>${xmlText(JSON.stringify(pack))}</fingerpost:pack></extensionElements>`;
  const opening = `<definitions id="pack_${feelName(pack.id)}" name="${xmlText(pack.name)}" ${namespaces}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opening}${own}\n${writer.parts.join('\n')}\n</definitions>\n`;
}

const ownOpening = '<fingerpost:pack>';
const ownClosing = '</fingerpost:pack>';

/** A pack from DMN that {@link toDmn} wrote. DMN that was changed since is refused: what was changed would be lost. */
export function fromDmn(xml: string, codeTable: CodeTable): Result<Pack, readonly PackProblem[]> {
  const from = xml.indexOf(ownOpening);
  const to = xml.indexOf(ownClosing);
  if (from === -1 || to < from) return err([{ place: 'the file', reason: 'it was not written by Fingerpost' }]);
  const read = readPack(fromXmlText(xml.slice(from + ownOpening.length, to)), codeTable);
  if (!read.ok || toDmn(read.value) === xml) return read;
  return err([{ place: 'the file', reason: 'its decisions were changed outside Fingerpost; change the pack instead' }]);
}

/** What is known of a person, as the inputs of the model. */
export function dmnInputs(
  compiled: CompiledPack,
  known: Known,
  rolesAbsent: readonly string[],
): Record<string, unknown> {
  const inputs: Record<string, unknown> = { rolesAbsent: [...rolesAbsent] };
  for (const { input, slot } of compiled.placed) {
    const name = feelName(input.id);
    const isUsable = known.state[slot] === USABLE;
    const shape = shapeOf(input);
    if (shape === 'number') inputs[name] = isUsable ? { low: known.low[slot], high: known.high[slot] } : null;
    else if (shape === 'word') inputs[name] = known.word[slot] ?? null;
    else {
      const answer = answerAt(known.answer, slot);
      inputs[name] = answer === CANNOT_TELL ? null : answer === MET;
    }
    if (input.kind === 'number') inputs[`${name}_tooOld`] = known.state[slot] === TOO_OLD;
  }
  return inputs;
}
