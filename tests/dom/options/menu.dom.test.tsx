import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { open, press, said, stored, type } from '../../pages/options-screen.tsx';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

describe('MenuSection', () => {
  it('adds, changes, removes and puts back a service', async () => {
    await open('menu');
    await press('Add a service');
    await type('Name', 'Walking group');
    fireEvent.change(screen.getByLabelText('What it helps with'), { target: { value: 'move' } });
    await press('Save this service');
    await said('Saved: service, Walking group');
    expect(await stored()).toMatchObject({
      menu: [{ id: '00000000-0000-4000-8000-000000000001', name: 'Walking group', need: 'move', lastChecked: null }],
    });
    await press('Change Walking group');
    await type('How to get in touch', 'Ask at reception');
    await press('Save this service');
    await screen.findByText('Ask at reception');
    await press('Remove Walking group');
    await screen.findByText(/The menu is empty/);
    await press('Put it back');
    await screen.findByRole('table', { name: 'Menu of support' });
  });

  it('asks for a name before saving', async () => {
    await open('menu');
    await press('Add a service');
    await press('Save this service');
    await within(await screen.findByRole('alert')).findByText('Enter the name of the service.');
    expect(await stored()).toBeUndefined();
  });
});

describe('MenuImport', () => {
  const chooseMenu = async (text: string, name = 'menu.csv'): Promise<void> => {
    const file = new File([text], name);
    Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
    fireEvent.change(await screen.findByLabelText('CSV or Open Referral UK file'), { target: { files: [file] } });
  };

  it('shows what a spreadsheet holds before it is used, and says which lines were left out', async () => {
    await open('menu');
    await chooseMenu('name,need,contact\nWalking group,move,Reception\n,move,\nFood bank,food,Town hall\n');
    await screen.findByText(/menu\.csv holds 2 services: Walking group, Food bank/);
    screen.getByText('Left out: 1');
    expect(await stored()).toBeUndefined();
    await press('Add to the menu');
    await said('Saved: 2 services from menu.csv');
    expect(await stored()).toMatchObject({
      menu: [
        { name: 'Walking group', need: 'move' },
        { name: 'Food bank', need: 'food' },
      ],
    });
  });

  it.each([
    ['a picture', '\u0000\u0001PNG'],
    ['no name column', 'a,b\n1,2\n'],
    ['nothing', ''],
    ['a quote that never ends', 'name\n"Walking'],
  ])('takes no file with %s, says so, and keeps the menu', async (_, text) => {
    await open('menu');
    await chooseMenu(text);
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.');
    expect(await stored()).toBeUndefined();
  });
});
