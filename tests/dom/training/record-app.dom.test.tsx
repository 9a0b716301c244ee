import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordApp } from '../../../components/training/record-app.tsx';
import { datedPerson } from '../../../lib/content/training/dated-person.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';

const today = '2026-11-22';
const people = trainingPeople.map((person) => datedPerson(person, today));

const openAt = (search: string): void => {
  window.history.replaceState(null, '', `/training.html${search}`);
  render(<RecordApp people={people} today={today} />);
};

const banner = (): HTMLElement => screen.getByRole('region', { name: 'Patient' });
const link = (name: RegExp | string): HTMLElement => screen.getByRole('link', { name });

beforeEach(() => {
  window.scrollTo = vi.fn();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('RecordApp', () => {
  it('opens on the list of today, with nobody in the banner', () => {
    openAt('');
    expect(screen.getByRole('heading', { name: 'Morning surgery' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Patient' })).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(9);
    expect(document.title).toBe('Meadowbank Record (Training)');
  });

  it('finds a person by part of a name or by NHS number, and says when nobody is found', () => {
    openAt('');
    const find = screen.getByRole('searchbox', { name: 'Find a patient' });
    fireEvent.input(find, { target: { value: 'raymond kett' } });
    expect(screen.getAllByRole('row')).toHaveLength(2);
    fireEvent.input(find, { target: { value: '999 302' } });
    expect(screen.getByRole('link', { name: 'Abernathy, Shanice' })).toBeTruthy();
    fireEvent.input(find, { target: { value: 'zzz' } });
    expect(screen.getByText('Nobody of that name or number is booked today.')).toBeTruthy();
  });

  it('goes from the list to a record and to the next person without loading a page', async () => {
    openAt('');
    const shell = document.querySelector('.shell');
    fireEvent.click(link('Kettleworth, Raymond'));
    await waitFor(() => expect(banner().textContent).toContain('KETTLEWORTH, Raymond (Mr)'));
    expect(banner().textContent).toContain('999 945 8076');
    expect(window.location.search).toBe('?person=kettleworth');
    expect(document.title).toBe('KETTLEWORTH, Raymond (Mr), Meadowbank Record (Training)');

    fireEvent.click(link('Patients'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Patient' })).toBeNull());
    fireEvent.click(link('Penhallow, Ivor'));
    await waitFor(() => expect(banner().textContent).toContain('PENHALLOW'));
    expect(document.body.textContent).not.toMatch(/kettleworth/i);
    expect(document.querySelector('.shell')).toBe(shell);
  });

  it('follows the back button', async () => {
    openAt('?person=garbutt');
    fireEvent.click(link('Medicines'));
    await screen.findByRole('tab', { name: 'Repeat (12)' });
    window.history.back();
    await screen.findByRole('heading', { name: 'Summary' });
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it.each(people)('shows every section of $family without an empty heading', (person) => {
    openAt(`?person=${person.id}`);
    for (const name of [
      'Consultations',
      'Problems',
      'Measurements',
      'Lifestyle and scores',
      'Medicines',
      'Documents',
      'Appointments',
      'Summary',
    ]) {
      fireEvent.click(within(screen.getByRole('navigation', { name: 'Record sections' })).getByRole('link', { name }));
      const main = screen.getByRole('main');
      expect(within(main).getByRole('heading', { level: 2 }).textContent).toBe(name);
      expect(main.textContent?.length).toBeGreaterThan(name.length + 30);
      expect(document.activeElement).toBe(within(main).getByRole('heading', { level: 2 }));
    }
  });

  it('prints blood pressure as one value, with units in the row header and dates as columns', () => {
    openAt('?person=asiedu&section=measurements');
    const row = screen.getByRole('row', { name: /Blood pressure/ });
    expect(within(row).getByRole('rowheader').textContent).toBe('Blood pressure (mmHg)');
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('188/114');
    expect(screen.getAllByRole('columnheader')[1]?.textContent).toBe('21/11/2026');
  });

  it('keeps the closed tabs of medicines in the page, hidden, and opens them with the arrow keys', async () => {
    openAt('?person=garbutt&section=medicines');
    const codeine = screen.getByText(/Codeine/);
    expect(codeine.closest('[hidden]')).toBeNull();
    expect(screen.getByText(/Zopiclone/).closest('[hidden]')).not.toBeNull();
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Repeat (12)' }), { key: 'ArrowRight' });
    await waitFor(() => expect(screen.getByText(/Zopiclone/).closest('[hidden]')).toBeNull());
    expect(codeine.closest('[hidden]')).not.toBeNull();
  });

  it('shows one document at a time', async () => {
    openAt('?person=penhallow&section=documents');
    expect(screen.getByRole('article').textContent).toContain('does not support a diagnosis of dementia');
    fireEvent.click(screen.getByRole('button', { name: /Falls service/ }));
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain('Third fall'));
    expect(screen.getByRole('article').textContent).not.toContain('dementia');
  });
});

describe('notes', () => {
  const save = (text: string): void => {
    fireEvent.input(screen.getByLabelText('Consultation notes'), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Save to record' }));
  };

  it('adds what was pasted to the journal, line by line, and empties the field', async () => {
    openAt('?person=kettleworth&section=consultations');
    save('First line\n\n  Second line 1078371000000100  \n');
    const journal = screen.getByRole('region', { name: 'Journal' });
    await within(journal).findByText('First line');
    expect(within(journal).getByText('Second line 1078371000000100')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Consultation notes').value).toBe('');
    expect(screen.getByText('Saved to the training record.')).toBeTruthy();
  });

  it('saves nothing when nothing was written', async () => {
    openAt('?person=kettleworth&section=consultations');
    const before = screen.getByRole('region', { name: 'Journal' }).textContent;
    save('  \n ');
    await screen.findByText('There is nothing to save yet.');
    expect(screen.getByRole('region', { name: 'Journal' }).textContent).toBe(before);
  });

  it('H-01: keeps saved notes with their own person, and no draft for the next one', async () => {
    openAt('?person=kettleworth&section=consultations');
    save('Only for Raymond');
    await screen.findByText('Only for Raymond');
    fireEvent.input(screen.getByLabelText('Consultation notes'), { target: { value: 'half a draft' } });
    fireEvent.click(link('Patients'));
    fireEvent.click(await screen.findByRole('link', { name: 'Garbutt, Pauline' }));
    fireEvent.click(await screen.findByRole('link', { name: 'Consultations' }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Consultation notes');
    expect(field.value).toBe('');
    expect(document.body.textContent).not.toContain('Only for Raymond');

    fireEvent.click(link('Patients'));
    fireEvent.click(await screen.findByRole('link', { name: 'Kettleworth, Raymond' }));
    fireEvent.click(await screen.findByRole('link', { name: 'Consultations' }));
    expect(await screen.findByText('Only for Raymond')).toBeTruthy();
  });
});

describe('test controls', () => {
  it('slow: the banner changes at once and the body of the one before stays for that long', async () => {
    vi.useFakeTimers();
    openAt('?person=kettleworth&slow=800');
    window.history.pushState(null, '', '?person=penhallow&slow=800');
    fireEvent.popState(window);
    await vi.advanceTimersByTimeAsync(700);
    expect(banner().textContent).toContain('PENHALLOW');
    expect(screen.getByRole('main').textContent).toContain('Type 2 diabetes mellitus');
    await vi.advanceTimersByTimeAsync(200);
    expect(screen.getByRole('main').textContent).toContain('Heart failure');
    expect(screen.getByRole('main').textContent).not.toContain('Type 2 diabetes mellitus');
  });

  it('switch=text: changes the person in the same elements and leaves the address alone', async () => {
    openAt('?switch=text');
    fireEvent.click(link('Kettleworth, Raymond'));
    await waitFor(() => expect(banner()).toBeTruthy());
    expect(window.location.search).toBe('?switch=text');
  });

  it('switch=value: holds the person in field values, of which the page text says nothing', async () => {
    openAt('?person=asiedu&switch=value');
    expect(screen.getByLabelText<HTMLInputElement>('NHS number').value).toBe('999 212 9972');
    expect(banner().textContent).not.toMatch(/asiedu/i);
    const field = screen.getByLabelText('Patient name');
    window.history.pushState(null, '', '?person=garbutt&switch=value');
    fireEvent.popState(window);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Patient name').value).toContain('GARBUTT'));
    expect(screen.getByLabelText('Patient name')).toBe(field);
  });

  it('switch=hidden: leaves the person before in the page, hidden', async () => {
    openAt('?person=asiedu&switch=hidden');
    window.history.pushState(null, '', '?person=garbutt&switch=hidden');
    fireEvent.popState(window);
    await waitFor(() => expect(screen.getByText('GARBUTT, Pauline (Mrs)').closest('[hidden]')).toBeNull());
    expect(screen.getByText('ASIEDU, Kwabena (Mr)').closest('[hidden]')).not.toBeNull();
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });
});

describe('the word Training', () => {
  it.each(['', '?page=guide', '?person=whitlock', '?person=whitlock&section=documents'])(
    'stands in the title and on the screen at "%s"',
    (search) => {
      openAt(search);
      expect(document.title).toContain('Training');
      expect(screen.getByText('Training', { selector: '.top__training' })).toBeTruthy();
      expect(screen.getByText(/^Training\. Everybody here is invented/)).toBeTruthy();
    },
  );

  it('H-23: stands in the banner of every person', () => {
    openAt('?person=whitlock');
    expect(banner().textContent).toContain('Training record: invented person');
  });
});
