import { Fhir } from 'fhir';
import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../../lib/content/packs/first-pack.ts';
import { toPlanDefinition } from '../../../../lib/domain/heuristics/exchange/plan-definition.ts';

const errorsIn = (resource: object): unknown[] => {
  const { messages } = new Fhir().validate(resource, { errorOnUnexpected: true });
  return messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)));
};

describe('toPlanDefinition', () => {
  it('is a valid FHIR R4 PlanDefinition', () => {
    expect(errorsIn(toPlanDefinition(firstPack))).toEqual([]);
  });

  it('stays valid once a team has agreed the pack, and says so', () => {
    const agreed = { ...firstPack, agreedBy: [{ name: 'A. Example', role: 'GP partner', date: '2026-11-01' }] };
    expect(errorsIn(toPlanDefinition(agreed))).toEqual([]);
    expect(toPlanDefinition(agreed)).toMatchObject({ status: 'active', approvalDate: '2026-11-01' });
    expect(toPlanDefinition(firstPack)).toMatchObject({ status: 'draft' });
  });

  it('is judged by a validator that can say no', () => {
    expect(errorsIn({ ...toPlanDefinition(firstPack), status: 'agreed', colour: 'red' })).not.toEqual([]);
  });

  it('has one action for each rule', () => {
    expect(toPlanDefinition(firstPack)).toMatchObject({
      action: firstPack.rules.map(({ id, why }) => ({ id, description: why })),
    });
  });
});
