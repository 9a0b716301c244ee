import { DmnModdle } from 'dmn-moddle';
import { evaluate, unaryTest } from 'feelin';
import { z } from 'zod';

/** An independent engine: `dmn-moddle` reads the model, `feelin` evaluates it; nothing of ours decides anything here. */

const Text = z.object({ text: z.string() });
const Table = z.object({
  $type: z.literal('dmn:DecisionTable'),
  hitPolicy: z.literal('COLLECT'),
  input: z.array(z.object({ inputExpression: Text })),
  output: z.array(z.object({ name: z.string() })),
  rule: z.array(z.object({ inputEntry: z.array(Text), outputEntry: z.array(Text) })).optional(),
});
const Expression = z.object({ $type: z.literal('dmn:LiteralExpression'), text: z.string() });
const Decision = z.object({
  $type: z.literal('dmn:Decision'),
  name: z.string(),
  decisionLogic: z.discriminatedUnion('$type', [Table, Expression]),
});
const Input = z.object({ $type: z.literal('dmn:InputData'), name: z.string() });
const Model = z.object({ drgElement: z.array(z.discriminatedUnion('$type', [Decision, Input])) });
type Model = z.infer<typeof Model>;

/** The reader knows DMN 1.3 by its namespace; the elements that we write have not changed from 1.3 to 1.5. */
const asDmn13 = (xml: string): string =>
  xml.replace('https://www.omg.org/spec/DMN/20230324/MODEL/', 'https://www.omg.org/spec/DMN/20191111/MODEL/');

/** Reads a DMN file; throws when the reader warns of anything. */
export async function readDmn(xml: string): Promise<Model> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(asDmn13(xml));
  const serious = warnings.filter(({ message }) => !message.includes('fingerpost:pack'));
  if (serious.length > 0) throw new Error(serious.map(({ message }) => message).join('; '));
  return Model.parse(rootElement);
}

const answers = new Map<string, unknown>();

/** The engine reads each text anew, so that what it made of one text and the same values is kept: it has no state. */
function once(text: string, context: Record<string, unknown>, work: () => unknown): unknown {
  const names = text.match(/[A-Za-z_?][A-Za-z0-9_]*/g) ?? [];
  const key = `${text} ${JSON.stringify(names.map((name) => context[name]))}`;
  if (!answers.has(key)) answers.set(key, work());
  return answers.get(key);
}

const valueOf = (feel: string, context: Record<string, unknown>): unknown =>
  once(feel, context, () => evaluate(feel, context).value);

const isMet = (test: string, context: Record<string, unknown>): boolean =>
  once(`test ${test}`, context, () => unaryTest(test, context).value) === true;

function tableValue(table: z.infer<typeof Table>, context: Record<string, unknown>): unknown[] {
  return (table.rule ?? []).flatMap((rule) => {
    const isHit = rule.inputEntry.every(({ text }, index) => {
      const input = valueOf(table.input[index]?.inputExpression.text ?? 'null', context);
      return isMet(text, { ...context, '?': input });
    });
    if (!isHit) return [];
    const outputs = rule.outputEntry.map(({ text }) => valueOf(text, context));
    if (outputs.length === 1) return outputs;
    return [Object.fromEntries(table.output.map(({ name }, index) => [name, outputs[index]]))];
  });
}

/** Runs every decision in the order of the file, which is the order of what they look at. */
export function runDmn(model: Model, inputs: Record<string, unknown>): Record<string, unknown> {
  const context: Record<string, unknown> = { ...inputs };
  for (const element of model.drgElement) {
    if (element.$type === 'dmn:InputData') {
      if (!(element.name in inputs)) throw new Error(`no value for ${element.name}`);
      continue;
    }
    const { decisionLogic } = element;
    context[element.name] =
      decisionLogic.$type === 'dmn:DecisionTable'
        ? tableValue(decisionLogic, context)
        : valueOf(decisionLogic.text, context);
  }
  return context;
}
