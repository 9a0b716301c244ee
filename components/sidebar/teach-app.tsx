import { useEffect, useState } from 'preact/hooks';
import type { PlaceKind } from '../../lib/domain/sites/place-kind.ts';
import type { TeachState } from '../../lib/domain/sites/teaching.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { createTeachStore } from '../../lib/store/teach-store.ts';
import type { TeachStore } from '../../lib/store/teach-store.ts';
import { Button } from '../base/button.tsx';
import { Card } from '../base/card.tsx';
import { HealthLight } from './health-light.tsx';
import { PickCard } from './teach/pick-card.tsx';
import { placeOrder, placeWords } from './teach/teach-words.ts';
import css from './teach/teach.module.css';

type Kept = TeachState['kept'];

const nextKind = (kept: Kept, after: PlaceKind): PlaceKind | null =>
  placeOrder
    .slice(placeOrder.indexOf(after) + 1, placeOrder.indexOf('medicines'))
    .find((what) => !kept.some((one) => one.what === what)) ?? null;

function Asking({ what, teach }: { what: PlaceKind; teach: TeachStore }) {
  const thing = what === 'entries' ? 'box' : 'line';
  return (
    <Card labelledBy="teach-ask">
      <h2 id="teach-ask" class={css['title']}>
        {placeWords[what].name}
      </h2>
      <p aria-live="polite">{placeWords[what].ask}</p>
      <div class={css['buttons']}>
        <Button isSmall onPress={() => void teach.order({ do: 'step', to: -1 })}>
          {what === 'entries' ? 'Box before' : 'Line before'}
        </Button>
        <Button isSmall onPress={() => void teach.order({ do: 'step', to: 1 })}>
          Next {thing}
        </Button>
        <Button isSmall onPress={() => void teach.order({ do: 'take' })}>
          Take this {thing}
        </Button>
      </div>
      <p class={css['quiet']}>
        By keyboard: go {thing} by {thing}. Escape on the page puts the frame away.
      </p>
    </Card>
  );
}

/** Of what a page may have several. */
const severalOf: ReadonlySet<PlaceKind> = new Set(['problems', 'values', 'medicines', 'others']);

type PlacesProps = { state: TeachState; teach: TeachStore };

function Places({ state, teach }: PlacesProps) {
  return (
    <ul class={css['places']} aria-label="Places">
      {placeOrder.map((what) => {
        const kept = state.kept.filter((one) => one.what === what);
        const [first] = kept;
        const isMany = severalOf.has(what) && kept.length > 0;
        return (
          <li key={what} class={css['place']} aria-current={state.asks === what ? 'step' : undefined}>
            <span class={css['placeName']}>
              {placeWords[what].name}
              {kept.length > 1 ? ` (${kept.length})` : ''}
            </span>
            {first === undefined ? <span class={css['quiet']}>not taught</span> : <HealthLight health={first.sure} />}
            <span class={css['buttons']}>
              <Button
                isSmall
                kind="plain"
                onPress={() => void teach.order({ do: 'point', what })}
                aria-label={`Point at: ${placeWords[what].name}`}
              >
                {isMany ? 'Another' : 'Point'}
              </Button>
              {first === undefined ? null : (
                <Button
                  isSmall
                  kind="plain"
                  onPress={() => void teach.order({ do: 'drop', what })}
                  aria-label={`Forget: ${placeWords[what].name}`}
                >
                  Forget
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Whole({ state, teach }: PlacesProps) {
  const { whole } = state;
  const isReady = whole !== null && whole.sure !== 'broken';
  return (
    <section class={css['stack']} aria-labelledby="teach-whole">
      <h2 id="teach-whole" class={css['title']}>
        All together
      </h2>
      {whole === null ? (
        <p class={css['quiet']}>A site needs the name, and the birth date or the NHS number.</p>
      ) : (
        <p>
          <HealthLight health={whole.sure} /> {whole.why}
        </p>
      )}
      <Button kind="primary" isWide isUnavailable={!isReady} onPress={() => void teach.save()}>
        Keep this site
      </Button>
    </section>
  );
}

function Steps({ state, teach }: PlacesProps) {
  const { asks, pick } = state;
  const keep = async () => {
    const next = pick === null ? null : nextKind(state.kept, pick.what);
    await teach.order(next === null ? { do: 'keep' } : { do: 'keep', what: next });
  };
  return (
    <>
      {pick !== null ? (
        <PickCard pick={pick} onOrder={(order) => void teach.order(order)} onKeep={() => void keep()} />
      ) : asks !== null ? (
        <Asking what={asks} teach={teach} />
      ) : null}
      <Places state={state} teach={teach} />
      <Whole state={state} teach={teach} />
    </>
  );
}

/** Teaching the page beside the sidebar, place by place. */
export function TeachApp({ store, onEnd }: { store: SidebarStore; onEnd: () => void }) {
  const [teach] = useState(() =>
    createTeachStore(store.parts.reader, store.parts.background, () => store.gate.say(null)),
  );
  useEffect(() => {
    void teach.begin(); // Its answer arrives as state or as a problem.
    return () => teach.end();
  }, [teach]);
  const state = teach.state.value;
  const done = teach.done.value;
  return (
    <section class={css['stack']} aria-label="Teach this site">
      <h1 class={css['heading']}>Teach this site</h1>
      {done === null ? (
        <>
          <p class={css['quiet']}>
            Show where things stand. The page is not changed, and nothing of the person is kept.
          </p>
          <p role="alert" class={css['wrong']}>
            {teach.problem.value}
          </p>
          {state === null ? null : <Steps state={state} teach={teach} />}
        </>
      ) : (
        <output>
          <h2 class={css['title']}>{done}</h2>
        </output>
      )}
      <Button isWide onPress={onEnd}>
        {done === null ? 'Stop without keeping' : 'Back to the record'}
      </Button>
    </section>
  );
}
