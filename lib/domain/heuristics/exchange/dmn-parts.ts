/** Small pieces of DMN 1.5 XML. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text that can stand in XML. */
export const xmlText = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => escapes[char] ?? char);

/** The text behind {@link xmlText}. */
export const fromXmlText = (text: string): string =>
  text.replaceAll(
    /&(amp|lt|gt|quot|apos);/g,
    (whole, name: string) => Object.entries(escapes).find(([, escape]) => escape === `&${name};`)?.[0] ?? whole,
  );

/** What a decision looks at. */
export type Requirement = { readonly kind: 'input' | 'decision'; readonly name: string };

const requirementsXml = (requires: readonly Requirement[]): string =>
  requires
    .map(({ kind, name }) => {
      const [element, id] =
        kind === 'input' ? ['requiredInput', `input_${name}`] : ['requiredDecision', `decision_${name}`];
      return `<informationRequirement><${element} href="#${id}"/></informationRequirement>`;
    })
    .join('');

const head = (name: string, label: string, typeRef: string, requires: readonly Requirement[]): string =>
  `<decision id="decision_${name}" name="${name}"><description>${xmlText(label)}</description>` +
  `<variable id="variable_${name}" name="${name}" typeRef="${typeRef}"/>${requirementsXml(requires)}`;

/** Something given to the model. */
export const inputData = (name: string, label: string, typeRef: string): string =>
  `<inputData id="input_${name}" name="${name}"><description>${xmlText(label)}</description>` +
  `<variable id="variable_${name}" name="${name}" typeRef="${typeRef}"/></inputData>`;

/** A decision that is one FEEL expression. */
export const expressionDecision = (
  name: string,
  label: string,
  typeRef: string,
  feel: string,
  requires: readonly Requirement[],
): string =>
  `${head(name, label, typeRef, requires)}<literalExpression id="expression_${name}"><text>${xmlText(feel)}</text></literalExpression></decision>`;

/** A row of a table: when, and its outputs as FEEL. */
export type TableRow = { readonly when: string; readonly outputs: readonly string[] };

/** A decision table that collects the outputs of every row that holds. */
export function collectTable(
  name: string,
  label: string,
  outputs: readonly { readonly name: string; readonly typeRef: string }[],
  rows: readonly TableRow[],
  requires: readonly Requirement[],
): string {
  const id = `table_${name}`;
  const outputXml = outputs
    .map((one, index) => `<output id="${id}_output_${index}" name="${one.name}" typeRef="${one.typeRef}"/>`)
    .join('');
  const entry = (kind: 'inputEntry' | 'outputEntry', key: string, text: string): string =>
    `<${kind} id="${id}_${key}"><text>${xmlText(text)}</text></${kind}>`;
  const rowXml = rows
    .map(({ when, outputs: values }, row) => {
      const entries = values.map((value, index) => entry('outputEntry', `${row}_out_${index}`, value)).join('');
      // The row's own condition is its test; the input is the constant that it is compared with.
      return `<rule id="${id}_${row}">${entry('inputEntry', `${row}_in`, `(${when}) = ?`)}${entries}</rule>`;
    })
    .join('');
  const input = `<input id="${id}_input" label="holds"><inputExpression id="${id}_expression" typeRef="boolean"><text>true</text></inputExpression></input>`;
  return `${head(name, label, 'Any', requires)}<decisionTable id="${id}" hitPolicy="COLLECT">${input}${outputXml}${rowXml}</decisionTable></decision>`;
}
