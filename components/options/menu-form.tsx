import { MenuService } from '../../lib/domain/settings.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { Button } from '../base/button.tsx';
import { SelectField } from '../base/select-field.tsx';
import { TextField } from '../base/text-field.tsx';
import { FormBox, useForm } from './form-box.tsx';
import { problemAt } from './problem-at.ts';
import { choicesOf, needWords } from './words.ts';
import css from './section.module.css';

type MenuFormProps = {
  store: OptionsStore;
  /** The service as it is, or an empty one with its new id. */
  start: MenuService;
  title: string;
  onSave: (service: MenuService) => void;
  onLeave: () => void;
};

type MenuFieldsProps = { store: OptionsStore; draft: MenuService; set: (change: Partial<MenuService>) => void };

function MenuFields({ store, draft, set }: MenuFieldsProps) {
  return (
    <>
      <TextField
        id="service-name"
        label="Name"
        maxLength={120}
        value={draft.name}
        problem={problemAt(store, 'service-name')}
        onCommit={(name) => set({ name })}
      />
      <SelectField
        id="service-need"
        label="What it helps with"
        choices={choicesOf(MenuService.shape.need.options, needWords)}
        chosen={draft.need}
        onChoose={(need) => set({ need })}
      />
      <TextField
        id="service-contact"
        label="How to get in touch"
        hint="Telephone, email or place. Not a person's own number."
        maxLength={200}
        value={draft.contact}
        onCommit={(contact) => set({ contact })}
      />
      <TextField
        id="service-for"
        label="Who it is for"
        hint="For example: carers over 18, this town only."
        maxLength={200}
        value={draft.forWhom}
        onCommit={(forWhom) => set({ forWhom })}
      />
      <TextField
        id="service-checked"
        label="Last checked that this is right"
        hint="Leave it empty when nobody has checked."
        kind="date"
        width="medium"
        value={draft.lastChecked ?? ''}
        problem={problemAt(store, 'service-checked')}
        onCommit={(day) => set({ lastChecked: day === '' ? null : day })}
      />
    </>
  );
}

/** One service of the menu of support, typed in. */
export function MenuForm({ store, start, title, onSave, onLeave }: MenuFormProps) {
  const [draft, set] = useForm(start);
  const save = (): void => {
    const service = MenuService.safeParse(draft);
    if (draft.name.trim() === '') store.report('service-name', 'Enter the name of the service.');
    else if (service.success) onSave({ ...service.data, name: service.data.name.trim() });
    else store.report('service-checked', 'Enter the day as year, month and day, or leave it empty.');
  };
  return (
    <FormBox title={title} onSave={save}>
      <MenuFields store={store} draft={draft} set={set} />
      <div class={css['buttons']}>
        <Button kind="primary" onPress={save}>
          Save this service
        </Button>
        <Button kind="plain" onPress={onLeave}>
          Leave it
        </Button>
      </div>
    </FormBox>
  );
}
