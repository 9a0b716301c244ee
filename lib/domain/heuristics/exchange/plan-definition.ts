import type { EvidenceLabel } from '../vocabulary.ts';
import type { Pack, PackRule } from '../pack.ts';
import { compilePack } from '../compile.ts';
import { conditionInWords } from '../why-not.ts';

const evidenceWords: Readonly<Record<EvidenceLabel, string>> = {
  G: 'guideline, national specification or programme criteria',
  R: 'research finding that supports the direction',
  D: 'national role description',
  T: 'team consensus, to be agreed',
};

const effectsOf = (rule: PackRule): string =>
  [
    ...rule.proposes.map(({ role, priority }) => `${role} (priority ${priority})`),
    ...rule.programmes.map((programme) => `programme ${programme}`),
    ...rule.asks.map((question) => `ask ${question}`),
    ...rule.flags.map((flag) => `note ${flag}`),
    ...rule.removes.map((group) => `leave out ${group}`),
  ].join('; ');

/** What the pack says of somebody without a slot or with a long wait: one action a line. */
const capacityActions = ({ capacity = [] }: Pack) =>
  capacity.map(({ role, overWeeks, says, instead }, index) => ({
    id: `capacity-${index + 1}`,
    title: instead === null ? `${role} later` : `${instead} before ${role}`,
    description: says,
    condition: [
      {
        kind: 'applicability',
        expression: {
          language: 'text/plain',
          expression: `${role} has no slot${overWeeks === null ? '' : ` or a wait over ${overWeeks} weeks`}`,
        },
      },
    ],
  }));

/**
 * A pack as a FHIR R4 PlanDefinition of type eca-rule, for people and systems that read such a thing: one action a rule,
 * its condition in words and its sentence. It is an account of the pack and is not run: FHIR R4 has no three-valued conditions.
 *
 * Shape: status `draft` until somebody has agreed the pack.
 */
export function toPlanDefinition(pack: Pack): object {
  const compiled = compilePack(pack);
  const isAgreed = pack.agreedBy.length > 0;
  const latest = pack.agreedBy
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return {
    resourceType: 'PlanDefinition',
    id: pack.id,
    url: `urn:fingerpost:pack:${pack.id}`,
    version: pack.version,
    name: pack.id.replaceAll('-', '_'),
    title: pack.name,
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'eca-rule' }] },
    status: isAgreed ? 'active' : 'draft',
    experimental: !isAgreed,
    publisher: pack.owner,
    description: pack.notes === '' ? pack.name : pack.notes,
    copyright: pack.licence,
    ...(latest === undefined ? {} : { approvalDate: latest }),
    effectivePeriod: { end: pack.reviewDate },
    ...(isAgreed ? { endorser: pack.agreedBy.map(({ name, role }) => ({ name: `${name}, ${role}` })) } : {}),
    action: [
      ...pack.rules.map((rule) => ({
        id: rule.id,
        prefix: rule.listedAs ?? rule.id,
        title: effectsOf(rule),
        description: rule.why,
        ...(rule.next === '' ? {} : { textEquivalent: rule.next }),
        documentation: [
          {
            type: 'justification',
            display: rule.evidence.source,
            label: rule.evidence.labels.map((label) => `${label}: ${evidenceWords[label]}`).join('; '),
          },
        ],
        condition: [
          {
            kind: 'applicability',
            expression: { language: 'text/plain', expression: conditionInWords(rule.when, compiled) },
          },
        ],
      })),
      ...capacityActions(pack),
    ],
  };
}
