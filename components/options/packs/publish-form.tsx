import { useState } from 'preact/hooks';
import { nextVersion } from '../../../lib/domain/packs/pack-version.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import type { Publication } from '../../../lib/store/packs-store.ts';
import { Button } from '../../base/button.tsx';
import { TextField } from '../../base/text-field.tsx';
import { FormBox, useForm } from '../form-box.tsx';
import { CheckBox } from '../check-box.tsx';
import section from '../section.module.css';

type PublishFormProps = {
  pack: Pack;
  today: string;
  /** Example people who would get another answer; the team says that this is meant. */
  changedPeople: number;
  onPublish: (publication: Publication) => void;
};

type Form = { version: string; owner: string; names: string; reviewDate: string; notes: string };

/** The people who agreed, from "name, role" lines parted by semicolons. */
const agreedFrom = (text: string, today: string): Pack['agreedBy'] =>
  text
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...role] = line.split(',').map((part) => part.trim());
      return { name, role: role.join(', ') || 'role not said', date: today };
    });

type FieldsProps = { pack: Pack; form: Form; set: (change: Partial<Form>) => void };

function PublishFields({ pack, form, set }: FieldsProps) {
  return (
    <>
      <TextField
        id="publish-version"
        label="Version"
        hint={`Higher than ${pack.version}.`}
        width="medium"
        maxLength={14}
        value={form.version}
        onCommit={(version) => set({ version })}
      />
      <TextField
        id="publish-owner"
        label="Owner"
        maxLength={120}
        value={form.owner}
        onCommit={(owner) => set({ owner })}
      />
      <TextField
        id="publish-agreed"
        label="Who agreed it today"
        hint="Name, role; name, role. For example: A. Example, pharmacist; B. Example, practice manager."
        maxLength={2000}
        value={form.names}
        onCommit={(names) => set({ names })}
      />
      <TextField
        id="publish-review"
        label="Review date"
        hint="After it the pack shows a banner, and 90 days later it goes off."
        kind="date"
        width="medium"
        value={form.reviewDate}
        onCommit={(reviewDate) => set({ reviewDate })}
      />
      <TextField
        id="publish-notes"
        label="What was changed, and why"
        maxLength={1900}
        value={form.notes}
        onCommit={(notes) => set({ notes })}
      />
    </>
  );
}

/** Publishing: version, who agreed, until when, notes. The file is signed with the practice's own key. */
export function PublishForm({ pack, today, changedPeople, onPublish }: PublishFormProps) {
  const [agreedFor, setAgreedFor] = useState(0);
  const isAgreed = changedPeople === 0 || agreedFor === changedPeople;
  const [form, set] = useForm<Form>({
    version: nextVersion(pack.version, 'part'),
    owner: pack.owner,
    names: '',
    reviewDate: '',
    notes: '',
  });
  const publish = (): void =>
    onPublish({
      version: form.version.trim(),
      owner: form.owner.trim(),
      agreedBy: agreedFrom(form.names, today),
      reviewDate: form.reviewDate,
      notes: form.notes.trim(),
    });
  return (
    <FormBox
      title="Publish this version"
      name="Publish"
      onSave={() => {
        if (isAgreed) publish();
      }}
    >
      <PublishFields pack={pack} form={form} set={set} />
      <div id="publish-meant-words">
        {changedPeople === 0 ? null : (
          <CheckBox
            id="publish-meant"
            isTicked={isAgreed}
            onToggle={(isTicked) => setAgreedFor(isTicked ? changedPeople : 0)}
          >
            We looked at the {changedPeople} example people who would get another answer, and it is what we mean.
          </CheckBox>
        )}
      </div>
      <div class={section['buttons']}>
        <Button kind="primary" isUnavailable={!isAgreed} aria-describedby="publish-meant-words" onPress={publish}>
          Publish, sign and save the file
        </Button>
      </div>
    </FormBox>
  );
}
