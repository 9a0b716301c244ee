import {
  beginLongerVisit,
  longerVisitParts,
  partMinutes,
  visitStep,
  wentWords,
} from '../../lib/domain/consultation/longer-visit.ts';
import type {
  LongerVisit,
  LongerVisitAction,
  LongerVisitPart,
  Went,
} from '../../lib/domain/consultation/longer-visit.ts';
import { visitEntries } from '../../lib/domain/entries/other-sittings.ts';
import { dateInWords } from '../../lib/domain/plain-words.ts';
import type { OpenRecord } from '../../lib/store/record-store.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { ChipGroup } from '../base/chip-group.tsx';
import { OtherSitting } from './other-sitting.tsx';
import { ConfidenceRuler } from './steps/confidence-ruler.tsx';
import { Say } from './steps/say.tsx';
import { WordsField } from './steps/words-field.tsx';
import css from './steps/steps.module.css';

type VisitScreenProps = { store: TalkStore; record: OpenRecord };

/** What is usual for a coach's or link worker's own visit. Units: minutes. */
const visitMinutes = 45;
const wents: readonly Went[] = ['done', 'partly-done', 'not-yet', 'changed-mind'];

/** What one part is called, how long it usually takes, and what to say. */
function Part({ store, id }: Pick<VisitScreenProps, 'store'> & { id: LongerVisitPart }) {
  const minutes = partMinutes(visitMinutes).find((each) => each.id === id)?.minutes ?? 0;
  const { say, alternatives, source } = store.script.visit[id];
  return (
    <>
      <h3>
        {longerVisitParts.find((each) => each.id === id)?.title}{' '}
        <span class={css['quiet']}>about {minutes} minutes</span>
      </h3>
      <Say say={say} alternatives={alternatives} source={source} />
    </>
  );
}

type PartProps = { store: TalkStore; visit: LongerVisit; act: (action: LongerVisitAction) => void };

function HowItWent({ store, visit, act }: PartProps) {
  return (
    <>
      <Part store={store} id="how-it-went" />
      <ChipGroup<Went>
        legend="How it went"
        isLegendHidden
        chips={wents.map((value) => ({ value, label: wentWords[value] }))}
        pressed={new Set(visit.went === null ? [] : [visit.went])}
        onPress={(went) => act({ kind: 'setWent', went: went === visit.went ? null : went })}
      />
      <Part store={store} id="confidence" />
      <ConfidenceRuler
        legend="Then"
        value={visit.confidenceThen}
        onChoose={(value) => act({ kind: 'setConfidence', when: 'then', value })}
      />
      <ConfidenceRuler
        legend="Now"
        value={visit.confidenceNow}
        onChoose={(value) => act({ kind: 'setConfidence', when: 'now', value })}
      />
    </>
  );
}

function MeetAgain({ store, visit, act }: PartProps) {
  return (
    <>
      <Part store={store} id="close" />
      <ChipGroup
        legend="Meet again in"
        chips={store.reviewDates().map(({ date, words }) => ({ value: date, label: `${words}, ${dateInWords(date)}` }))}
        pressed={new Set(visit.nextDate === null ? [] : [visit.nextDate])}
        onPress={(date) => act({ kind: 'setNextDate', date: date === visit.nextDate ? null : date })}
      />
      <ChipGroup
        legend="Last visit"
        isLegendHidden
        chips={[{ value: 'last', label: 'This was the last visit' }]}
        pressed={new Set(visit.isLastVisit ? ['last'] : [])}
        onPress={() => act({ kind: 'setLastVisit', isLast: !visit.isLastVisit })}
      />
    </>
  );
}

/** A coach's or link worker's own visit: the last goal, confidence then and now, the next step. Nothing is needed. */
export function VisitScreen({ store, record }: VisitScreenProps) {
  const { label, isTraining } = record.reading;
  const today = store.today();
  const visit = store.parts.others.visitOf(record.key) ?? beginLongerVisit(record.key, isTraining);
  const act = (action: LongerVisitAction) => store.parts.others.keepVisit(visitStep(visit, action));
  const words = { marks: label, today };
  return (
    <OtherSitting store={store} title="Longer visit" entries={visitEntries(visit, label, today)}>
      <Part store={store} id="last-goal" />
      <WordsField
        id="last-goal"
        label="Last goal, in their words"
        words={visit.lastGoal}
        {...words}
        onWords={(typed) => act({ kind: 'setLastGoal', words: typed })}
      />
      <HowItWent store={store} visit={visit} act={act} />
      <Part store={store} id="next-step" />
      <WordsField
        id="next-step"
        label="Next step, in their words"
        words={visit.nextStep}
        {...words}
        onWords={(typed) => act({ kind: 'setNextStep', words: typed })}
      />
      <MeetAgain store={store} visit={visit} act={act} />
    </OtherSitting>
  );
}
