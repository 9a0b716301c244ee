import { useState } from 'preact/hooks';
import type { FoundService } from '../../lib/domain/menu/find-services.ts';
import { dateInWords } from '../../lib/domain/plain-words.ts';
import type { MenuService } from '../../lib/domain/settings.ts';
import { Button } from '../base/button.tsx';
import { ChipGroup } from '../base/chip-group.tsx';
import type { StepProps } from './steps/step-props.ts';
import css from './steps/steps.module.css';

type Need = MenuService['need'];

const needNames: Readonly<Record<Need, string>> = {
  food: 'Food',
  money: 'Money',
  housing: 'Housing',
  work: 'Work',
  isolation: 'Being alone',
  caring: 'Caring',
  move: 'Moving',
  eat: 'Eating',
  sleep: 'Sleep',
  relax: 'Rest',
  smoking: 'Smoking',
  alcohol: 'Alcohol',
  weight: 'Weight',
  other: 'Other',
};

const shownAtOnce = 12;

const checkedLine = ({ service, check }: FoundService): string => {
  if (service.lastChecked === null || check === 'unknown') return 'Not known when these details were last checked.';
  return `${check === 'old' ? 'Long ago checked' : 'Checked'}: ${dateInWords(service.lastChecked)}.`;
};

function ServiceRow({ store, said, found }: StepProps & { found: FoundService }) {
  const { service, place, age } = found;
  const notes = [
    age === 'unknown' && service.forWhom === '' ? 'For whom is not said' : '',
    place === 'unknown' ? 'Where is not said' : '',
  ];
  const isPointedTo = said.signposts.some(({ id }) => id === service.id);
  return (
    <li class={css['line']}>
      <span>
        <strong>{service.name}</strong>
        <br />
        {service.contact}
        <br />
        <span class={css['quiet']}>
          {[service.forWhom, ...notes, checkedLine(found)]
            .filter((words) => words !== '')
            .map((words) => (/[.!?]$/u.test(words) ? words : `${words}.`))
            .join(' ')}
        </span>
      </span>
      <Button isSmall aria-pressed={isPointedTo} onPress={() => void store.signpostAndCopy(service)}>
        {isPointedTo ? '✓ Signposted' : 'Signpost'}
      </Button>
    </li>
  );
}

/** The practice's menu of support, by need and place; those for another age are not shown. One press copies the signpost. */
export function ServiceList({ store, said }: StepProps) {
  const { menu } = store.settings.value;
  const listed = new Set(menu.map(({ need }) => need));
  const [needs, setNeeds] = useState<ReadonlySet<Need>>(
    new Set(said.needs.flatMap(({ type }) => (listed.has(type) ? [type] : []))),
  );
  const [place, setPlace] = useState('');
  const found = store.findServices([...needs], place === '' ? null : place);
  const toggle = (need: Need) =>
    setNeeds(needs.has(need) ? needs.difference(new Set([need])) : needs.union(new Set([need])));
  return (
    <div class={css['body']}>
      {listed.size < 2 ? null : (
        <ChipGroup<Need>
          legend="Help with"
          chips={[...listed].map((value) => ({ value, label: needNames[value] }))}
          pressed={needs}
          onPress={toggle}
        />
      )}
      {menu.every(({ places = [] }) => places.length === 0) ? null : (
        <label class={css['field']}>
          Town or postcode (optional)
          <input
            type="text"
            maxLength={40}
            autocomplete="off"
            value={place}
            onInput={(event) => setPlace(event.currentTarget.value)}
          />
        </label>
      )}
      <ul class={css['lines']} aria-live="polite">
        {found.slice(0, shownAtOnce).map((each) => (
          <ServiceRow key={each.service.id} store={store} said={said} found={each} />
        ))}
      </ul>
      {found.length === 0 ? <p class={css['quiet']}>Nothing on the list is for this.</p> : null}
      {found.length > shownAtOnce ? (
        <p class={css['quiet']}>{found.length - shownAtOnce} more. Choose what it is for, or a place.</p>
      ) : null}
    </div>
  );
}
