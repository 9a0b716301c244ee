import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import type { PackDraftStore } from '../../../lib/store/pack-draft-store.ts';
import type { MeetingStore } from '../../../lib/store/meeting-store.ts';
import type { PacksStore } from '../../../lib/store/packs-store.ts';
import type { PastEffectStore } from '../../../lib/store/past-effect-store.ts';
import { Button } from '../../base/button.tsx';
import { ChipGroup } from '../../base/chip-group.tsx';
import { ErrorSummary } from '../../base/error-summary.tsx';
import { Field } from '../../base/field.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { Section } from '../section.tsx';
import { AddRule } from './add-rule.tsx';
import { DeliveryNotice } from './delivery-notice.tsx';
import { IncomingPack } from './incoming-pack.tsx';
import { MeetingView } from './meeting-view.tsx';
import { useOpenRules } from './open-rules.tsx';
import type { OpenRules } from './open-rules.tsx';
import { PackBench, PackBenchBar } from './pack-bench.tsx';
import { PackDefinitions } from './pack-definitions.tsx';
import { PackHistory } from './pack-history.tsx';
import { placeInWords } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import { PackSummary } from './pack-summary.tsx';
import { RulesAsSentences } from './rules-as-sentences.tsx';
import { RulesAsTable } from './rules-as-table.tsx';
import type { Editing } from './sentence-parts.tsx';
import section from '../section.module.css';

type PacksSectionProps = {
  packs: PacksStore;
  bench: PackDraftStore;
  past: PastEffectStore;
  meetings: MeetingStore;
  names: PackNames;
  today: string;
};

type View = 'sentences' | 'table' | 'definitions';

const views: { value: View; label: string }[] = [
  { value: 'sentences', label: 'Rules as sentences' },
  { value: 'table', label: 'Decision table' },
  { value: 'definitions', label: 'Settings, slots and named facts' },
];

type ViewProps = { view: View; pack: Pack; names: PackNames; editing: Editing; open: OpenRules };

function PackView({ view, pack, names, editing, open }: ViewProps) {
  if (view === 'table') return <RulesAsTable pack={pack} names={names} editing={editing} open={open} />;
  if (view === 'definitions') return <PackDefinitions pack={pack} names={names} editing={editing} />;
  return <RulesAsSentences pack={pack} names={names} editing={editing} open={open} />;
}

function PackFileField({ packs }: { packs: PacksStore }) {
  const [round, setRound] = useState(0);
  const choose = (input: HTMLInputElement): void => {
    const file = input.files?.[0];
    if (file === undefined) return;
    void packs.choose(file).then(() => setRound(round + 1));
  };
  return (
    <Field
      id="pack-file"
      label="Use a pack file"
      hint="A pack file, or DMN that was saved here and not changed. You see every difference, rule by rule, before anything changes. At most 1 MB."
    >
      <input
        key={round}
        id="pack-file"
        type="file"
        accept=".json,.dmn,application/json"
        aria-describedby="pack-file-hint"
        onChange={(event) => choose(event.currentTarget)}
      />
    </Field>
  );
}

function PackFiles({ packs }: { packs: PacksStore }) {
  const isDelivered = packs.delivery.value.kind === 'in-force';
  const inForce = packs.inForce.value;
  const isSigned = (inForce?.fingerprint ?? null) !== null;
  return (
    <div class={section['part']}>
      <h2 class={section['heading']}>Files</h2>
      <div class={section['buttons']}>
        <Button onPress={() => packs.exportInForce()}>Save this pack to a file</Button>
        <Button onPress={() => packs.exportAs('dmn')}>Save as DMN</Button>
        <Button onPress={() => packs.exportAs('plan-definition')}>Save as PlanDefinition</Button>
        {isSigned ? <Button onPress={() => packs.exportForPolicy()}>Save for a browser policy</Button> : null}
        {isDelivered || inForce?.isBuiltIn !== false ? null : (
          <Button kind="plain" onPress={() => void packs.backToBuiltIn()}>
            Go back to the built-in pack
          </Button>
        )}
      </div>
      {isDelivered ? null : <PackFileField packs={packs} />}
      {isDelivered || packs.incoming.value === null ? null : (
        <IncomingPack packs={packs} incoming={packs.incoming.value} />
      )}
    </div>
  );
}

/** Packs: the rules in force, the bench to change them, files in and out, history. */
export function PacksSection({ packs, bench, past, meetings, names, today }: PacksSectionProps) {
  const [view, setView] = useState<View>('sentences');
  const open = useOpenRules();
  // Read each time the section opens: another page, or "delete everything", may have changed it.
  useEffect(() => void Promise.all([packs.load(), past.load()]), [packs, past]);
  const inForce = packs.inForce.value;
  if (inForce === null) return null;
  if (meetings.meeting.value !== null) return <MeetingView meetings={meetings} packs={packs} names={names} />;
  const draft = bench.draft.value;
  const editing: Editing = draft === null ? null : (edit) => bench.change(edit);
  return (
    <Section title="Packs">
      <p class={section['prose']}>
        A pack holds the rules your team agreed: who first, and why. The stop rules (red flags, under 18) are built in;
        no pack can change them.
      </p>
      <ErrorSummary
        title="Nothing was changed"
        problems={packs.problems.value.map(({ place, reason }) => ({ text: `${placeInWords(place)}: ${reason}` }))}
      />
      {packs.saved.value === null ? null : <InsetText isAnnounced>{packs.saved.value}</InsetText>}
      {packs.isUnreadable.value ? (
        <InsetText tone="stop">
          The pack in force could not be read from this browser. The built-in pack stands in its place.
        </InsetText>
      ) : null}
      <DeliveryNotice delivery={packs.delivery.value} />
      <PackSummary inForce={inForce} today={today} />
      {draft === null ? (
        <div class={section['buttons']}>
          <Button kind="primary" onPress={() => bench.start(inForce.pack, inForce.digest)}>
            Change the rules
          </Button>
          <Button onPress={() => meetings.start(inForce.pack, today)}>Start a team meeting</Button>
        </div>
      ) : (
        <PackBench bench={bench} past={past} packs={packs} names={names} today={today} />
      )}
      <PackFiles packs={packs} />
      <div class={section['part']}>
        <h2 class={section['heading']}>History</h2>
        <PackHistory entries={packs.history.value} />
      </div>
      <div class={section['part']}>
        <h2 class={section['heading']}>Rules</h2>
        <ChipGroup legend="How to show them" isLegendHidden chips={views} pressed={new Set([view])} onPress={setView} />
      </div>
      <PackBenchBar bench={bench} />
      {draft === null || editing === null ? null : <AddRule pack={draft.now} names={names} edit={editing} />}
      <PackView view={view} pack={draft?.now ?? inForce.pack} names={names} editing={editing} open={open} />
    </Section>
  );
}
