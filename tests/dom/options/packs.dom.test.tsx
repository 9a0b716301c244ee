import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { packFileText, readPackFile } from '../../../lib/domain/packs/pack-file.ts';
import { optionsPorts } from '../../builders/options-ports.ts';
import { change, changeRules, openPacks, press, publish } from '../../pages/packs-screen.tsx';

const chooseFile = async (text: string): Promise<void> => {
  const file = new File([text], 'theirs.json');
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  fireEvent.change(await screen.findByLabelText('Use a pack file'), { target: { files: [file] } });
};

const phqField = 'Rule C2: PHQ-9, 0 to 27';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('PacksSection', { timeout: 60_000 }, () => {
  it('shows each rule as a sentence, and the same rules as a table', async () => {
    await openPacks();
    const rule = screen.getByRole('article', { name: 'Rule C1' });
    expect(rule.textContent).toContain('If HbA1c is at least 48 mmol/mol and type 2 diabetes is not on the record');
    await press('Decision table');
    const table = await screen.findByRole('table', { name: `Decision table of ${firstPack.name}` });
    expect(within(table).getAllByRole('row')).toHaveLength(firstPack.rules.length + 1);
  });

  it('shows the effect of a changed number side by side, and takes it back', async () => {
    await openPacks();
    await changeRules('C2');
    await change(phqField, '12');
    expect(
      await screen.findByText(
        '2 of 161 example people would get another answer; 2 of them another first person or outcome.',
      ),
    ).toBeDefined();
    screen.getByText('Low activation with arrears and an empty cupboard');
    screen.getByText(/The words of rule C2 still say 16/);
    await press('Undo');
    expect(await screen.findByText('None of the 161 example people gets another answer.')).toBeDefined();
    expect(screen.getByLabelText(phqField)).toHaveProperty('value', '16');
  });

  it('says in plain words why a change was not made, and leaves the pack as it was (H-22)', async () => {
    await openPacks();
    await changeRules('C2');
    await change(phqField, '99');
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toMatch(/rule C2.*99 lies outside PHQ-9, which runs from 0 to 27/);
    expect(screen.getByText('None of the 161 example people gets another answer.')).toBeDefined();
  });

  it('publishes a signed file with the names on it, and puts it in force', async () => {
    const ports = await openPacks();
    await changeRules('C2');
    await change(phqField, '12');
    await publish();
    await screen.findByText(/Version 1\.1\.0 is published and in force/);
    expect(
      screen.getByText('A. Example, pharmacist, on 2026-11-22; B. Example, practice manager, on 2026-11-22'),
    ).toBeDefined();
    const [file] = ports.files;
    const read = readPackFile(file?.text ?? '', codeTable);
    expect(read).toMatchObject({
      ok: true,
      value: { signature: { algorithm: 'Ed25519' }, pack: { version: '1.1.0' } },
    });
    expect((await ports.packs.inForce()).stored?.pack.version).toBe('1.1.0');
  });

  it('does not publish what the check says has to be mended, nor a change that nobody looked at', async () => {
    const ports = await openPacks();
    await changeRules('M1', 'Q3', 'C2', 'C3');
    await change('Rule M1: GAD-7, 0 to 21', '22');
    expect((await screen.findByRole('alert')).textContent).toContain('runs from 0 to 21');
    await change('Rule Q3: priority of Link worker, 1 to 999; the lowest is first', '110');
    await change(phqField, '12');
    await press('Publish, sign and save the file');
    expect(ports.files).toEqual([]);
    await change(/^Rule C3: BMI, how it compares/, 'atMost');
    await change('Rule C3: BMI, 8 to 120', '8');
    await change(/^Rule C3: BMI, how it compares/, 'below');
    await publish();
    await screen.findByText('This has to be mended before the pack can be published:');
    expect(ports.files).toEqual([]);
  });

  it('checks the whole pack on request', async () => {
    await openPacks();
    await press('Change the rules');
    await press('Check the whole pack');
    await screen.findByText('The check found nothing that has to be mended.');
    expect(screen.getByText('For your team to decide: 2')).toBeDefined();
  });

  it('asks who agreed and until when before it publishes', async () => {
    const ports = await openPacks();
    await press('Change the rules');
    await change('Version', '1.0.0');
    await press('Publish, sign and save the file');
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toMatch(/higher than 1\.0\.0.*name at least one person.*later than today/);
    expect(ports.files).toEqual([]);
  });

  it('shows another practice every difference before it is used, and an older version as such (T-17)', async () => {
    const theirs = await openPacks();
    await changeRules('C2');
    await change(phqField, '12');
    await publish();
    await screen.findByText(/is published and in force/);
    const text = theirs.files[0]?.text ?? '';
    cleanup();
    const ours = await openPacks();
    await chooseFile(text);
    const table = await screen.findByRole('table', { name: 'What theirs.json would change' });
    within(table).getByText('rule C2');
    screen.getByText(/The signature fits/);
    expect((await ours.packs.inForce()).stored).toBeNull();
    await press('Use this pack');
    await screen.findByText(/Version 1\.1\.0 of .* is now in force/);
    await chooseFile(packFileText({ pack: firstPack, signature: null }));
    await screen.findByText(/older version than the one in force/);
    await press('Use the older version');
    expect(await screen.findByText('Older version put back')).toBeDefined();
  });

  it('takes no file that was changed after it was signed', async () => {
    const ports = await openPacks();
    await press('Change the rules');
    await publish();
    await screen.findByText(/is published and in force/);
    await chooseFile((ports.files[0]?.text ?? '').replace('"atLeast": 16', '"atLeast": 12'));
    expect((await screen.findByRole('alert')).textContent).toContain('the file was changed after it was signed');
    expect(screen.queryByRole('button', { name: 'Use this pack' })).toBeNull();
  });

  it('saves the pack as DMN and as a PlanDefinition, and takes back the DMN that it saved and no other', async () => {
    const ports = await openPacks();
    await press('Save as DMN');
    await press('Save as PlanDefinition');
    const [dmn, plan] = ports.files;
    expect([dmn?.name, plan?.name]).toEqual([
      `${firstPack.id}-1.0.0.dmn`,
      `${firstPack.id}-1.0.0-plan-definition.json`,
    ]);
    expect(JSON.parse(plan?.text ?? '')).toMatchObject({ resourceType: 'PlanDefinition', version: '1.0.0' });
    await chooseFile(dmn?.text ?? '');
    await screen.findByText('It is the same as the pack in force.');
    await chooseFile((dmn?.text ?? '').replace('</definitions>', '<!-- changed --></definitions>'));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
    expect(screen.queryByRole('button', { name: 'Use this pack' })).toBeNull();
  });

  it('warns from the review date on, and says that a pack is off after 90 days (H-22)', async () => {
    await openPacks({ ...optionsPorts(), today: () => '2027-06-21' });
    expect(screen.getByText(/It goes off in 60 days/)).toBeDefined();
    cleanup();
    await openPacks({ ...optionsPorts(), today: () => '2027-09-01' });
    expect(screen.getByText(/It is off/)).toBeDefined();
  });

  it('gives axe nothing to find while a pack is changed, in either view', async () => {
    await openPacks();
    await changeRules('C2');
    await change(phqField, '12');
    for (const view of ['Rules as sentences', 'Decision table', 'Settings, slots and named facts']) {
      await press(view);
      const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [view, id, nodes.slice(0, 2).map(({ html }) => html)])).toEqual([]);
    }
  });
});
