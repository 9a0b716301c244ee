import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { agoInWords, dateInWords } from '../../lib/domain/plain-words.ts';
import type { SiteHealth, StripLabel } from '../../lib/domain/reading.ts';
import type { LightState } from '../../lib/store/light.ts';
import { StatusLight } from '../base/status-light.tsx';
import type { LampShape } from '../base/status-light.tsx';
import { HealthLight } from './health-light.tsx';
import css from './record-strip.module.css';

const lights: Readonly<Record<LightState, { lamp: LampShape; word: string }>> = {
  reading: { lamp: 'full', word: 'Reading' },
  partlyReading: { lamp: 'half', word: 'Partly reading' },
  notReading: { lamp: 'empty', word: 'Not reading' },
  patientChanged: { lamp: 'changed', word: 'Patient changed' },
};

type RecordStripProps = {
  /** Null when nobody may be named. */
  label: StripLabel | null;
  ageYears: number | null;
  light: LightState;
  /** How well the page agrees with the site taught for it; null where none is. */
  site: SiteHealth | null;
  /** When it was read, on the clock of `nowMs`; null when nothing is. */
  readAtMs: number | null;
  nowMs: ReadonlySignal<number>;
  isReadOpen: boolean;
  onToggleRead: () => void;
  /** The minutes left, at the end of the line. */
  children: ComponentChildren;
};

function Freshness({ readAtMs, nowMs }: Pick<RecordStripProps, 'readAtMs' | 'nowMs'>) {
  return readAtMs === null ? null : <span class={css['fresh']}>read {agoInWords(nowMs.value - readAtMs)}</span>;
}

/** Whose record this is, and how fresh: the first thing on every screen. */
export function RecordStrip(props: RecordStripProps) {
  const { label, ageYears, light, site, readAtMs, nowMs, isReadOpen, onToggleRead, children } = props;
  const lamp = lights[light];
  const lines = [
    label?.birthDate ? `Born ${dateInWords(label.birthDate)}` : null,
    ageYears === null ? null : `${ageYears} y`,
    label?.lastFour ? `NHS no. ends ${label.lastFour}` : null,
  ].filter((line) => line !== null);
  return (
    <header class={css['strip']}>
      {label === null ? null : (
        <>
          <div class={css['top']}>
            <h1 class={css['name']}>{label.name}</h1>
            {children}
          </div>
          <p class={css['about']}>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        </>
      )}
      <div class={css['state']}>
        {readAtMs === null ? (
          <StatusLight lamp={lamp.lamp} word={lamp.word} />
        ) : (
          <button
            type="button"
            class={css['light']}
            aria-expanded={isReadOpen}
            onClick={onToggleRead}
            title="What was read"
          >
            <StatusLight lamp={lamp.lamp} word={lamp.word} />
          </button>
        )}
        <Freshness readAtMs={readAtMs} nowMs={nowMs} />
        {site === null ? null : (
          <span class={css['site']} title={site.why ?? site.name}>
            Site <HealthLight health={site.health} />
          </span>
        )}
      </div>
    </header>
  );
}
