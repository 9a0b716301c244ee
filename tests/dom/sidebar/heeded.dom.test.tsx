import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../components/sidebar/talk-app.tsx'; // Loaded beforehand: how long loading takes is not what is tested.
import { aReading, anItem } from '../../builders/a-reading.ts';
import { button, heading, press, show } from '../../builders/show-sidebar.tsx';

afterEach(cleanup);

const toWho = async () => {
  await press('Ask');
  for (const title of ['What matters', 'Typical day and link', 'Choose', 'Size', 'Who first']) {
    await press('Skip');
    await heading(title);
  }
};

const bmi = anItem({ kind: 'measurement', key: 'bmi', value: 34, unit: 'kg/m2', date: '2026-05-20', status: null });
const declined = (key: string) => anItem({ kind: 'event', key, date: '2026-05-20', status: null });

describe('StepGate', () => {
  it('X10: a medicine that depends on smoking, ticked, is a note where the service is offered', async () => {
    await show(aReading({ items: [...aReading().items, anItem({ key: 'smk_cigarette', date: '2026-05-20' })] }));
    await press('Ask');
    const tick = await screen.findByRole('checkbox', { name: 'Clozapine, olanzapine or theophylline' });
    expect(tick).toHaveProperty('checked', false);
    tick.click();
    await press('Back');
    await toWho();
    expect(screen.getByText(/the prescriber plans before stopping/)).toBeDefined();
  });

  it('P4: a medicine that lowers glucose, ticked, brings the medicines check with a goal in moving', async () => {
    await show(aReading());
    await press('Ask');
    (await screen.findByRole('checkbox', { name: 'Insulin, a sulfonylurea or a glinide' })).click();
    await press('Yes');
    await press('Move');
    for (const title of ['Choose', 'Size', 'Who first']) {
      await press('Skip');
      await heading(title);
    }
    expect(screen.getByRole('group', { name: /^Medicines check/ })).toBeDefined();
  });
});

describe('OnlineAccess', () => {
  it('X9: is asked where a programme is online, and a no brings the other service; a second press takes it back', async () => {
    await show(aReading({ items: [...aReading().items, bmi] }));
    await press('Ask');
    await press('Yes, weight too');
    for (const title of ['Typical day and link', 'Choose', 'Size', 'Who first']) {
      await press('Skip');
      await heading(title);
    }
    const digital = () => screen.queryByRole('group', { name: /^Digital weight programme/ });
    expect(digital()).not.toBeNull();
    await press('No');
    expect(digital()).toBeNull();
    expect(screen.getByRole('group', { name: /^Weight service/ })).toBeDefined();
    await press('No');
    expect(digital()).not.toBeNull();
  });
});

describe('DeclinedLately', () => {
  it('X7: writes a service that was declined lately only once the person brought it up', async () => {
    const { clipboard } = await show(aReading({ items: [...aReading().items, declined('sp_declined')] }));
    await press('Refer or signpost');
    await heading('Refer or signpost');
    expect(screen.queryByRole('group', { name: 'Link worker' })).toBeNull();
    await press('They brought it up');
    expect(button('They brought it up').getAttribute('aria-pressed')).toBe('true');
    const group = screen.getByRole('group', { name: 'Link worker.' });
    const [referred] = [...group.querySelectorAll('button')].filter((each) => each.textContent === 'Yes, referred');
    referred?.click();
    await waitFor(() => expect(clipboard.written[0]?.text).toMatch(/link worker: the person agreed/i));
  });

  it('is not there for somebody who declined nothing', async () => {
    await show(aReading());
    await press('Refer or signpost');
    await heading('Refer or signpost');
    expect(screen.queryByText('Declined in the last 6 months')).toBeNull();
  });
});
