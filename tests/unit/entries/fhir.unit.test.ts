import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Fhir } from 'fhir';
import { step } from '../../../lib/domain/consultation/step.ts';
import { toFhirBundle } from '../../../lib/domain/entries/fhir.ts';
import type { FhirBundle } from '../../../lib/domain/entries/fhir.ts';
import { aConsultation, anAction } from '../../builders/consultation.ts';
import { aWholeConsultation, entriesOf } from '../../builders/entries.ts';

const { Fhir: FhirTool }: { Fhir: new () => Fhir } = createRequire(import.meta.url)('fhir');
const fhir = new FhirTool();
/** What the validator says, but for its note that a code is not among a value set's examples. */
const problemsOf = (resource: object) =>
  fhir
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => String(severity) !== 'info')
    .filter(
      ({ severity, message = '' }) =>
        !(String(severity) === 'warning' && /^Code ".*not found in value set$/.test(message)),
    );
const problemsOfAll = (bundle: FhirBundle) =>
  [bundle, ...(bundle.entry ?? []).map(({ resource }) => resource)].flatMap(problemsOf);
const whole = () => entriesOf(aWholeConsultation());

describe('toFhirBundle', () => {
  it('gives the golden bundle', async () => {
    await expect(`${JSON.stringify(toFhirBundle(whole()), null, 2)}\n`).toMatchFileSnapshot(
      '../../fixtures/golden/entries/bundle.json',
    );
  });

  it('gives the golden bundle of training (H-23)', async () => {
    const bundle = toFhirBundle(entriesOf(aWholeConsultation({ isTraining: true })));
    await expect(`${JSON.stringify(bundle, null, 2)}\n`).toMatchFileSnapshot(
      '../../fixtures/golden/entries/bundle.training.json',
    );
    for (const { resource } of bundle.entry ?? []) expect(JSON.stringify(resource)).toContain('Training');
  });

  it('is accepted by an independent FHIR R4 validator', () => {
    expect(problemsOfAll(toFhirBundle(whole()))).toEqual([]);
    expect(problemsOfAll(toFhirBundle([]))).toEqual([]);
  });

  it('would be told of a fault: the validator refuses a bundle that we spoil', () => {
    const spoilt = { ...toFhirBundle(whole()), type: 'heap' };
    expect(problemsOf(spoilt).length).toBeGreaterThan(0);
    const first = toFhirBundle(whole()).entry?.find(({ resource }) => resource.resourceType === 'ServiceRequest');
    if (first === undefined) throw new Error('no request');
    const { subject: _subject, ...without } = first.resource;
    expect(problemsOf(without).length).toBeGreaterThan(0);
    expect(problemsOf({ ...first.resource, nhsNumber: '9' }).length).toBeGreaterThan(0);
    expect(problemsOf({ ...first.resource, status: 'perhaps' }).length).toBeGreaterThan(0);
  });

  it('is accepted whatever the course of the consultation', () => {
    fc.assert(
      fc.property(fc.array(anAction(), { maxLength: 30 }), (actions) => {
        expect(problemsOfAll(toFhirBundle(entriesOf(actions.reduce(step, aConsultation()))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names nobody: the subject is a display, no identifier, no author', () => {
    const json = JSON.stringify(toFhirBundle(whole()));
    expect(json).not.toMatch(/"(identifier|reference|performer|requester|author|recorder)"/);
    expect(json).toContain('"subject":{"display":"The person on the screen"}');
  });

  it('never says not done with a code that says declined, and orders nothing that was only offered', () => {
    const resources = (toFhirBundle(whole()).entry ?? []).map(({ resource }) => resource);
    expect(resources.filter(({ status }) => status === 'not-done')).toEqual([]);
    const ordered = resources.flatMap((resource) =>
      resource.resourceType === 'ServiceRequest' && 'coding' in resource.code ? resource.code.coding : [],
    );
    expect(ordered.map(({ display }) => display)).toEqual(['Referral for health coaching']);
    const kinds = new Map(
      resources.flatMap((resource) =>
        'coding' in resource.code ? [[resource.code.coding[0]?.display, resource.resourceType]] : [],
      ),
    );
    expect(kinds.get('Social prescribing offered')).toBe('Observation');
    expect(kinds.get('Referral to weight management service declined')).toBe('Observation');
    expect(kinds.get('Referral for health coaching')).toBe('ServiceRequest');
    expect(kinds.get('Lifestyle advice regarding smoking')).toBe('Procedure');
  });
});
