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

type Props = { readonly people: readonly RecordPerson[]; readonly today: string };

type Notes = ReadonlyMap<string, readonly SavedNote[]>;

const personOf = (route: Route): string | null => (route.page === 'record' ? route.personId : null);

/** The route of the banner at once, and that of the body after it: a page that redraws slowly, when asked to. */
const useRoutes = (personIds: readonly string[]) => {
  const [controls] = useState(() => controlsOf(window.location.search));
  const [banner, setBanner] = useState<Route>(() => routeOf(window.location.search, personIds));
  const [body, setBody] = useState<Route>(banner);
  const lateRef = useRef(0);
  const show = (to: Route): void => {
    window.clearTimeout(lateRef.current);
    setBanner(to);
    if (controls.slowMs > 0) lateRef.current = window.setTimeout(() => setBody(to), controls.slowMs);
    else setBody(to);
  };
  useEffect(() => {
    const back = (): void => show(routeOf(window.location.search, personIds));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  });
  const href = (to: Route): string => `${window.location.pathname}${searchOf(to, window.location.search)}`;
  const go = (to: Route): void => {
    if (controls.switchWay !== 'text') window.history.pushState(null, '', href(to));
    show(to);
  };
  return { controls, banner, body, href, go };
};

/** Moves focus to the heading of what was opened, and to the top of the page; not on the first showing. */
const useArrival = (body: Route): void => {
  const isFirstRef = useRef(true);
  useEffect(() => {
    if (!isFirstRef.current) {
      const headings = document.querySelectorAll<HTMLElement>('#record-main > h2, #record-main h1');
      [...headings].find((each) => !each.closest('[hidden]'))?.focus();
      window.scrollTo(0, 0);
    }
    isFirstRef.current = false;
  }, [body]);
};

const useTitle = (person: RecordPerson | undefined): void => {
  const title = `${person ? `${bannerName(person)}, ` : ''}Meadowbank Record (Training)`;
  useEffect(() => {
    document.title = title;
  }, [title]);
};

/** The training record: an invented practice system that happens to be believable. Keeps saved notes in memory only. */
export const RecordApp = ({ people, today }: Props) => {
  const personIds = people.map((each) => each.id);
  const { controls, banner, body, href, go } = useRoutes(personIds);
  const [notes, setNotes] = useState<Notes>(new Map());
  const [visited, setVisited] = useState<readonly string[]>([]);
  useArrival(body);
  useTitle(people.find((each) => each.id === personOf(banner)));

  const bannerId = personOf(banner);
  const bodyId = personOf(body);
  if (bannerId && !visited.includes(bannerId)) setVisited([...visited, bannerId]);
  const isMounted = (id: string, shownId: string | null): boolean =>
    id === shownId || (controls.switchWay === 'hidden' && visited.includes(id));
  const save = (person: RecordPerson) => (how: string, lines: readonly string[]) =>
    setNotes((before) =>
      new Map(before).set(person.id, [...(before.get(person.id) ?? []), { date: today, how, lines }]),
    );
  const keyOf = (id: string): string => (controls.switchWay === 'hidden' ? id : 'one');

  return (
    <Navigation.Provider value={{ href, go }}>
      <div class="shell">
        <TopBar route={banner} />
        {people
          .filter((each) => isMounted(each.id, bannerId))
          .map((person) => (
            <div key={keyOf(person.id)} class="banner-place" hidden={person.id !== bannerId}>
              <PatientBanner person={person} asFields={controls.switchWay === 'value'} />
            </div>
          ))}
        {people
          .filter((each) => isMounted(each.id, bodyId))
          .map((person) => (
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
