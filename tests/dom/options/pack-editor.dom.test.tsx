import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { Pack } from '../../../lib/domain/heuristics/pack.ts';
import { vignettesOf } from '../../../lib/domain/heuristics/pack-vignettes.ts';
import type { PackHistoryEntry } from '../../../lib/domain/packs/history.ts';
import type { StoredPack } from '../../../lib/domain/packs/stored-pack.ts';
import { change, changeRules, openPacks, press, publish } from '../../pages/packs-screen.tsx';

const sentence = (id: string): string => screen.getByRole('article', { name: `Rule ${id}` }).textContent ?? '';

const optionOf = (label: string, text: string): string => {
  const select = screen.getByLabelText(label);
  const option = [...select.querySelectorAll('option')].find((one) => one.textContent === text);
  if (option === undefined) throw new Error(`${label} does not offer ${text}`);
  return option.value;
};

const about = { packId: firstPack.id, packName: firstPack.name, version: '1.0.5', fingerprint: null };

/** What somebody else published meanwhile: C2 from 12 on. */
const theirs: StoredPack = {
  digest: 'b'.repeat(64),
  pack: {
    ...firstPack,
    version: '1.0.5',
    rules: firstPack.rules.map((rule) => (rule.id === 'C2' ? { ...rule, when: { input: 'phq9', atLeast: 12 } } : rule)),
  },
  signature: null,
  fingerprint: null,
  addedOn: '2026-11-22',
};
const theirEntry: PackHistoryEntry = {
  ...about,
  id: '10000000-0000-4000-8000-000000000000',
  on: '2026-11-22',
  kind: 'published',
  digest: theirs.digest,
  notes: '',
  record: null,
};

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('the pack editor', { timeout: 60_000 }, () => {
  it('adds what then when somebody has no slot, says what is not typed, and takes it out', async () => {
    await openPacks();
    await press('Change the rules');
    await press('Settings, slots and named facts');
    await press('Add this line');
    expect(screen.getByText('Enter what the clinician should read.')).toBeDefined();
    await change('Who has no slot', 'link-worker');
    await change('Also when the wait is longer than', '6');
    await change('What the clinician reads', 'Offer the Tuesday group meanwhile.');
    await change('First instead', 'health-coach');
    await press('Add this line');
    const line =
      /Link worker with no slot or a wait over 6 weeks: “Offer the Tuesday group meanwhile.” Health coach first instead/;
    expect(await screen.findByText(line)).toBeDefined();
    // The same again would never hold: the pack’s own check says so.
    await change('Who has no slot', 'link-worker');
    await change('What the clinician reads', 'Something else.');
    await press('Add this line');
    expect((await screen.findByRole('alert')).textContent).toContain('a line before it holds wherever it would');
    await press('Take out line 1 about slots');
    expect(screen.queryByText(line)).toBeNull();
  });

  it('adds a rule, asks for an example person, and publishes both', async () => {
    const ports = await openPacks();
    await press('Change the rules');
    const about = 'New rule: new condition, about what';
    await change(about, optionOf(about, 'PHQ-9'));
    await change('New rule: new condition, number from 0 to 27', '25');
    await change('Because', 'PHQ-9 of 25 or more: the pharmacist looks at the medicines too.');
    // Without a source the check says what is missing, in words
    await press('Add rule N1');
    expect((await screen.findByRole('alert')).textContent).toContain('rule N1, evidence, source: it is empty');
    await change('Where this comes from', 'agreed by our team');
    fireEvent.change(screen.getByLabelText('Who first', { selector: 'select' }), {
      target: { value: 'clinical-pharmacist' },
    });
    await press('Add rule N1');
    expect(sentence('N1')).toContain('If PHQ-9 is');
    await press('Check the whole pack');
    await screen.findByText('A rule that applies to no example person.');
    await press('Add an example person for rule N1');
    await press('Check the whole pack');
    await screen.findByText('The check found nothing that has to be mended.');
    await publish();
    await screen.findByText(/Version 1\.1\.0 is published and in force/);
    const { stored } = await ports.packs.inForce();
    if (stored === null) throw new Error('nothing is in force');
    const pack = Pack.parse(stored.pack);
    expect(pack.rules.at(-1)).toMatchObject({ id: 'N1', when: { input: 'phq9', atLeast: 25 } });
    const person = vignettesOf(pack).find(({ title }) => title === 'Somebody for rule N1');
    expect(person?.expected.rules).toContain('N1');
  });

  it('draws the form of a rule only while that rule is open, and keeps it open in the other view', async () => {
    await openPacks();
    await changeRules();
    const fieldsOf = (id: string) => document.querySelectorAll(`[aria-label^="Rule ${id}: "]:is(input, select)`).length;
    expect(firstPack.rules.map(({ id }) => fieldsOf(id)).filter((fields) => fields > 0)).toEqual([]);
    fireEvent.click(screen.getByLabelText('Change rule C2'));
    expect(firstPack.rules.map(({ id }) => id).filter((id) => fieldsOf(id) > 0)).toEqual(['C2']);
    await press('Decision table');
    await change('Rule C2: PHQ-9, 0 to 27', '12');
    fireEvent.click(screen.getByLabelText('Close rule C2'));
    expect(fieldsOf('C2')).toBe(0);
    await press('Rules as sentences');
    expect(sentence('C2')).toContain('If PHQ-9 is at least 12');
  });

  it('adds a condition and takes it out, with the effect and undo', async () => {
    await openPacks();
    await changeRules('C2');
    const about = 'Rule C2: new condition, about what';
    await change(about, optionOf(about, 'Age'));
    await change('Rule C2: new condition, number from 0 to 130', '130');
    await press('Rule C2: and also this');
    expect(sentence('C2')).toMatch(/PHQ-9 is.*and age is/);
    expect(screen.queryByText(/None of the 161 example people gets another answer/)).toBeNull();
    await press('Rule C2: take out “age is at least 130”');
    expect(sentence('C2')).not.toContain('and age');
    await press('Undo');
    expect(sentence('C2')).toContain('and age');
    await press('Undo');
    expect(sentence('C2')).not.toContain('and age');
    expect(screen.getByText('None of the 161 example people gets another answer.')).toBeDefined();
  });

  it('adds and takes out what a rule does, its evidence and its source', async () => {
    await openPacks();
    await changeRules('C2');
    await change('Rule C2: add what it does', 'programmes signpost');
    expect(sentence('C2')).toContain('Programme: Local signposting');
    await press('Rule C2: without Local signposting');
    expect(sentence('C2')).not.toContain('Programme: Local signposting');
    await change('Rule C2: add what it does', 'proposes care-coordinator');
    await press('Rule C2: without Care coordinator');
    await change('Source of rule C2', 'our own audit');
    fireEvent.click(
      screen.getAllByRole('button', { name: 'R: research that supports the direction' })[0] ?? document.body,
    );
    await screen.findByText(/evidence R\./);
  });

  it('fault-24: keeps both people’s changes apart when two pages are open at once', async () => {
    const ports = await openPacks();
    await changeRules('C2', 'C3');
    await change('Rule C2: PHQ-9, 0 to 27', '11');
    await change('Source of rule C3', 'our own audit');
    // Given that another page puts another pack in force meanwhile
    expect(await ports.packs.putInForce(theirs, theirEntry, null)).toBe(true);
    await publish();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'somebody put another one in force since you began',
    );
    expect((await ports.packs.inForce()).stored?.pack.version).toBe('1.0.5');
    await press('Make my changes again on that version');
    await screen.findByText(/Not made again: Rule C2/);
    expect(screen.getByLabelText('Rule C2: PHQ-9, 0 to 27')).toHaveProperty('value', '12');
    expect(screen.getByLabelText('Source of rule C3')).toHaveProperty('value', 'our own audit');
    await change('Version', '1.1.0');
    await publish();
    await screen.findByText(/Version 1\.1\.0 is published and in force/);
  });

  it('gives axe nothing to find in the open forms of a rule, as a sentence and as a row', async () => {
    await openPacks();
    await changeRules('C2');
    for (const view of ['Rules as sentences', 'Decision table']) {
      await press(view);
      const about = screen.getByLabelText('Rule C2: new condition, about what');
      const rule = about.closest('article, tr');
      for (const details of document.querySelectorAll('details')) details.open = rule?.contains(details) ?? false;
      const looked = [rule, screen.getByText('Add a rule').closest('details')].flatMap((part) => part ?? []);
      const { violations } = await axe.run({ include: looked }, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [view, id, nodes.slice(0, 2).map(({ html }) => html)])).toEqual([]);
    }
  });
});
