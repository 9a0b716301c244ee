import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedNote } from './consultations-section.tsx';
import { Navigation } from './navigation.ts';
import { PatientBanner } from './patient-banner.tsx';
import { PeopleList } from './people-list.tsx';
import type { RecordPerson } from './record.ts';
import { RecordBody } from './record-body.tsx';
import { controlsOf, routeOf, searchOf, type Route } from './route.ts';
import { TopBar } from './top-bar.tsx';
import { TrainerGuide } from './trainer-guide.tsx';
import { bannerName } from './wording.ts';

type Props = { readonly people: readonly RecordPerson[]; readonly today: string; readonly window: Window };

type Notes = ReadonlyMap<string, readonly SavedNote[]>;

const personOf = (route: Route): string | null => (route.page === 'record' ? route.personId : null);

/** The route of the banner at once, and that of the body after it: a page that redraws slowly, when asked to. */
const useRoutes = (page: Window, personIds: readonly string[]) => {
  const [controls] = useState(() => controlsOf(page.location.search));
  const [banner, setBanner] = useState<Route>(() => routeOf(page.location.search, personIds));
  const [body, setBody] = useState<Route>(banner);
  const late = useRef(0);
  const show = (to: Route): void => {
    page.clearTimeout(late.current);
    setBanner(to);
    if (controls.slowMs > 0) late.current = page.setTimeout(() => setBody(to), controls.slowMs);
    else setBody(to);
  };
  useEffect(() => {
    const back = (): void => show(routeOf(page.location.search, personIds));
    page.addEventListener('popstate', back);
    return () => page.removeEventListener('popstate', back);
  }, []);
  const href = (to: Route): string => `${page.location.pathname}${searchOf(to, page.location.search)}`;
  const go = (to: Route): void => {
    if (controls.switchWay !== 'text') page.history.pushState(null, '', href(to));
    show(to);
  };
  return { controls, banner, body, href, go };
};

/** Moves focus to the heading of what was opened, and names it in the title; not on the first showing. */
const useArrival = (body: Route, people: readonly RecordPerson[], page: Window): void => {
  const isFirst = useRef(true);
  useEffect(() => {
    const person = people.find((each) => each.id === personOf(body));
    page.document.title = `${person ? `${bannerName(person)}, ` : ''}Meadowbank Record (Training)`;
    if (!isFirst.current) {
      const heading = [...page.document.querySelectorAll('#record-main > h2, #record-main h1')].find((each) => !each.closest('[hidden]'));
      if (heading instanceof HTMLElement) heading.focus();
      page.scrollTo?.(0, 0);
    }
    isFirst.current = false;
  }, [body]);
};

/** The training record: an invented practice system that happens to be believable. Keeps saved notes in memory only. */
export const RecordApp = ({ people, today, window: page }: Props) => {
  const personIds = people.map((each) => each.id);
  const { controls, banner, body, href, go } = useRoutes(page, personIds);
  const [notes, setNotes] = useState<Notes>(new Map());
  const [visited, setVisited] = useState<readonly string[]>([]);
  useArrival(body, people, page);

  const bannerId = personOf(banner);
  const bodyId = personOf(body);
  if (bannerId && !visited.includes(bannerId)) setVisited([...visited, bannerId]);
  const isMounted = (id: string, shownId: string | null): boolean =>
    id === shownId || (controls.switchWay === 'hidden' && visited.includes(id));
  const save = (person: RecordPerson) => (how: string, lines: readonly string[]) =>
    setNotes((before) => new Map(before).set(person.id, [...(before.get(person.id) ?? []), { date: today, how, lines }]));
  const keyOf = (id: string): string => (controls.switchWay === 'hidden' ? id : 'one');

  return (
    <Navigation.Provider value={{ href, go }}>
      <div class="shell">
        <TopBar route={banner} />
        {people.filter((each) => isMounted(each.id, bannerId)).map((person) => (
          <div key={keyOf(person.id)} class="banner-place" hidden={person.id !== bannerId}>
            <PatientBanner person={person} asFields={controls.switchWay === 'value'} />
          </div>
        ))}
        {people.filter((each) => isMounted(each.id, bodyId)).map((person) => (
          <div key={person.id} hidden={person.id !== bodyId}>
            <RecordBody
              person={person}
              section={body.page === 'record' && person.id === bodyId ? body.section : 'summary'}
              saved={notes.get(person.id) ?? []}
              onSave={save(person)}
            />
          </div>
        ))}
        {body.page === 'list' ? <PeopleList people={people} today={today} /> : null}
        {body.page === 'guide' ? <TrainerGuide people={people} /> : null}
      </div>
    </Navigation.Provider>
  );
};
