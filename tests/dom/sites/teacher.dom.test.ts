import { beforeEach, describe, expect, it } from 'vitest';
import { type PlaceKind } from '../../../lib/domain/sites/place-kind.ts';
import type { TeachState } from '../../../lib/domain/sites/teaching.ts';
import { SiteDraft } from '../../../lib/domain/sites/site.ts';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { applySite } from '../../../lib/reader/sites/apply.ts';
import { retest } from '../../../lib/reader/teach/retest.ts';
import { PageTeacher } from '../../../lib/reader/teach/teacher.ts';

const today = '2026-11-22';
const record = `<div role="group" aria-label="Open record"><strong class="lx-who">Bartholomew Brakspear</strong>
<div><div>Date of birth</div><div>12-Mar-1951</div></div><div><div>NHS number</div><div>999 400 0004</div></div></div>
<main><h2>Problems</h2><ul class="lx-problems"><li>Asthma</li><li>Obesity</li></ul></main>`;

/** Teaches by the keyboard's orders: line by line to the text, from where the last one stood; take, keep. */
const teachAll = (places: readonly (readonly [what: PlaceKind, text: string])[]): PageTeacher => {
  const teacher = new PageTeacher({ document, today: () => today, readPage });
  let stands = -1;
  for (const [what, text] of places) {
    const at = collect(document).lines.findIndex((line) => line.text.startsWith(text));
    teacher.obey({ do: 'point', what }, () => {});
    for (; stands !== at; stands += Math.sign(at - stands))
      teacher.obey({ do: 'step', to: Math.sign(at - stands) }, () => {});
    teacher.obey({ do: 'take' }, () => {});
    teacher.obey({ do: 'keep' }, () => {});
  }
  return teacher;
};

/** Points at a text box by the keyboard's orders. */
const teachBox = (teacher: PageTeacher, box: number): TeachState => {
  teacher.obey({ do: 'point', what: 'entries' }, () => {});
  for (let step = 0; step < box; step++) teacher.obey({ do: 'step', to: 1 }, () => {});
  return teacher.obey({ do: 'take' }, () => {});
};

beforeEach(() => {
  globalThis.fingerpostSiteReader = applySite;
  document.body.innerHTML = record;
});

describe('PageTeacher', () => {
  it('makes a site by keyboard whose own example tests it again, and holds nothing of the person', () => {
    const teacher = teachAll([
      ['name', 'Barth'],
      ['birthDate', '12-Mar'],
      ['nhsNumber', '999'],
      ['problems', 'Asthma'],
    ]);
    const state = teacher.obey({ do: 'make' }, () => {});
    expect(state.whole).toEqual({ sure: 'sound', why: null });
    const made = SiteDraft.parse(state.made);
    expect(retest(made, today)).toEqual({ isPassed: true, why: null });
    expect(JSON.stringify(made)).not.toMatch(/Barth|Brakspear|1951|999 ?400|Asthma|Obesity/i);
    teacher.obey({ do: 'end' }, () => {});
    expect(document.querySelector('fingerpost-outline')).toBeNull();
  });

  it('H-07: makes a box for entries by keyboard, tested by the example again, and keeps nothing that is typed there', () => {
    document.body.innerHTML = `${record}<form aria-label="New note"><label for="note-box">Clinical notes</label>
      <textarea id="note-box" name="clinicalNotes">Bartholomew is well, 07700 900417</textarea></form>`;
    const teacher = teachAll([
      ['name', 'Barth'],
      ['birthDate', '12-Mar'],
    ]);
    const { pick } = teachBox(teacher, 1);
    expect(pick).toMatchObject({ what: 'entries', shown: 'Clinical notes', sure: 'sound', why: null });
    expect(pick?.signs).toContain('its label, “Clinical notes”');
    const state = teacher.obey({ do: 'keep' }, () => {});
    expect(state.whole).toEqual({ sure: 'sound', why: null });
    const made = SiteDraft.parse(teacher.obey({ do: 'make' }, () => {}).made);
    expect(made.places.at(-1)).toMatchObject({ what: 'entries', isAlways: false });
    expect(made.places.at(-1)?.ways.length).toBeGreaterThan(2);
    expect(retest(made, today)).toEqual({ isPassed: true, why: null });
    expect(JSON.stringify(made)).not.toMatch(/Barth|is well|07700/);
    const withoutBox = made.example.filter(({ tag }) => tag !== 'textarea');
    expect(retest({ ...made, example: withoutBox }, today)).toMatchObject({ isPassed: false });
  });

  it.each([
    ['for reading only', '<label>Notes <textarea readonly></textarea></label>', /Nothing can be written/],
    ['for a search', '<label>Search notes <input></label>', /search/],
    ['for a name', '<label>Patient name <input></label>', /who somebody is/],
    [
      'beside somebody else’s details',
      '<form><h3>Note for Cordelia Quennell</h3><label>Notes <textarea></textarea></label></form>',
      /somebody else’s details/,
    ],
  ])('H-07: keeps no box %s, and says why', (_, html, why) => {
    document.body.innerHTML = record + html;
    const teacher = teachAll([['name', 'Barth']]);
    expect(teachBox(teacher, 1).pick).toMatchObject({ sure: 'broken', why: expect.stringMatching(why) });
    expect(teacher.obey({ do: 'keep' }, () => {}).kept.map(({ what }) => what)).toEqual(['name']);
  });

  it.each(['shadow root', 'frame'])('makes a site whose places stand in a %s, tested by its example again', (where) => {
    document.body.innerHTML = '<div></div><iframe></iframe>';
    const frame = document.querySelector('iframe');
    const page = frame?.contentDocument?.body;
    if (where === 'frame' && page) {
      // The test's own browser has none of it in a frame.
      Reflect.set(Object.getPrototypeOf(Object.getPrototypeOf(page)), 'scrollIntoView', () => {});
      page.innerHTML = record;
    } else {
      const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = record;
    }
    const teacher = teachAll([
      ['name', 'Barth'],
      ['birthDate', '12-Mar'],
      ['problems', 'Asthma'],
    ]);
    const made = SiteDraft.parse(teacher.obey({ do: 'make' }, () => {}).made);
    expect(retest(made, today)).toEqual({ isPassed: true, why: null });
    expect(made.example.map(({ tag }) => tag)).not.toContain('iframe');
  });

  it('keeps no place where nothing is read, and calls nothing whole without somebody', () => {
    const teacher = teachAll([
      ['nhsNumber', 'Asthma'],
      ['problems', 'Asthma'],
    ]);
    const { kept, whole } = teacher.obey({ do: 'step', to: 1 }, () => {});
    expect(kept.map(({ what }) => what)).toEqual(['problems']);
    expect(whole).toBeNull();
  });
});
