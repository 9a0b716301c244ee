import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../../lib/content/packs/first-pack.ts';
import { compilePack } from '../../../../lib/domain/heuristics/compile.ts';
import { knownOf } from '../../../../lib/domain/heuristics/decide.ts';
import { dmnInputs, fromDmn, toDmn } from '../../../../lib/domain/heuristics/exchange/dmn.ts';
import { fromXmlText, xmlText } from '../../../../lib/domain/heuristics/exchange/dmn-parts.ts';
import { feelName, feelPair } from '../../../../lib/domain/heuristics/exchange/feel.ts';
import { vignettes } from '../check/planted-faults.ts';
import { readDmn, runDmn } from './dmn-engine.ts';

const xml = toDmn(firstPack);
const compiled = compilePack(firstPack);
const lists = ['programmes', 'suppressed', 'repeat', 'ask', 'flags', 'rules', 'codesOnAccept'] as const;
const asSet = (value: unknown): unknown[] => (Array.isArray(value) ? [...new Set(value)].toSorted() : [value]);

describe('toDmn', () => {
  it('gives an independent engine the same answers as every vignette', { timeout: 120_000 }, async () => {
    const model = await readDmn(xml);
    const wrong = vignettes.flatMap((vignette) => {
      const { expected } = vignette;
      const got = runDmn(model, dmnInputs(compiled, knownOf(compiled, vignette), vignette.rolesAbsent));
      const roles = Array.isArray(got['roles']) ? got['roles'] : [];
      const isShown = expected.outcome === 'recommend' || expected.outcome === 'collect';
      const answer = {
        outcome: got['outcome'],
        first: got['first'],
        ...(isShown ? { then: roles.slice(1) } : {}),
        ...Object.fromEntries(lists.map((list) => [list, asSet(got[list])])),
      };
      const wanted = {
        outcome: expected.outcome,
        first: expected.first,
        ...(isShown ? { then: expected.then } : {}),
        ...Object.fromEntries(lists.map((list) => [list, asSet(expected[list])])),
      };
      return JSON.stringify(answer) === JSON.stringify(wanted) ? [] : [{ id: vignette.id, answer, wanted }];
    });
    expect(wrong).toEqual([]);
    expect(vignettes.length).toBeGreaterThanOrEqual(60);
  });
});

describe('fromDmn', () => {
  it('reads back the pack that was written', () => {
    expect(fromDmn(xml, codeTable)).toEqual({ ok: true, value: firstPack });
  });

  it.each([
    ['a border was moved', xml.replace('pamScore.high &lt;= 55.1', 'pamScore.high &lt;= 60')],
    ['a decision was taken out', xml.replace(/<decision id="decision_fires_S1".*?<\/decision>\n/, '')],
    [
      'the pack in it was changed',
      xml
        .replace('&quot;version&quot;:&quot;1.0.0&quot;', '&quot;version&quot;:&quot;9.9.9&quot;')
        .replace('Kinds of practical need', 'Kinds'),
    ],
    ['it comes from elsewhere', '<definitions/>'],
    ['the pack in it is broken', xml.replace('<fingerpost:pack>{', '<fingerpost:pack>')],
  ])('H-22 refuses DMN when %s', (_what, changed) => {
    expect(changed).not.toBe(xml);
    expect(fromDmn(changed, codeTable).ok).toBe(false);
  });
});

describe('feelPair', () => {
  const names = { settings: new Map([['bar', 19.5]]), fires: () => ['fires_W2'] };

  it('writes met and not met apart, so that null is neither', () => {
    expect(feelPair({ input: 'bmi', atLeast: 30 }, names)).toEqual({
      met: '(if bmi = null then false else bmi.low >= 30)',
      notMet: '(if bmi = null then false else bmi.high < 30)',
    });
    expect(feelName('safety.bmi')).toBe('safety_bmi');
  });
});

describe('xmlText', () => {
  it('is undone by fromXmlText', () => {
    const text = `<a href="x">&amp; 'b'</a>`;
    expect(fromXmlText(xmlText(text))).toBe(text);
    expect(xmlText(text)).not.toMatch(/[<>"']/);
  });
});
