import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sex } from '../../lib/domain/reading.ts';
import type { SidebarStore } from '../../lib/store/sidebar-store.ts';
import { Button } from '../base/button.tsx';
import { SelectField } from '../base/select-field.tsx';
import { TextField } from '../base/text-field.tsx';
import css from './bring.module.css';
import { takePasted, type Pasted } from './pasted.ts';
import { sexes } from './sex-choices.ts';

type PastePanelProps = {
  brought: SidebarStore['brought'];
  /** What was pasted before the panel opened. */
  first: Pasted | null;
  onBack: () => void;
};

type PasteBoxProps = { onPasted: (pasted: Pasted | null) => void; onTyped: (text: string) => void };

function PasteBox({ onPasted, onTyped }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <textarea
      ref={box}
      id="paste-box"
      class={css['box']}
      rows={4}
      autoComplete="off"
      spellcheck={false}
      aria-labelledby="paste-title"
      aria-describedby="paste-hint"
      onInput={(event) => onTyped(event.currentTarget.value)}
      onPaste={(event) => onPasted(takePasted(event))}
    />
  );
}

/** Takes a copied summary, problem list, values or medicines, in memory only, and reads it on a press. */
export function PastePanel({ brought, first, onBack }: PastePanelProps) {
  const [pasted, setPasted] = useState(first);
  const [written, setWritten] = useState('');
  const [age, setAge] = useState('');
  const [sex, setSex] = useState<Sex | ''>('');
  const [problem, setProblem] = useState<string | null>(null);
  const isAgeWrong = age !== '' && !(/^\d{1,3}$/.test(age.trim()) && Number(age) <= 130);
  const read = async () => {
    const source = pasted?.source ?? written;
    if (source.trim() === '') return setProblem('Paste something first.');
    if (isAgeWrong) return setProblem('Enter the age in whole years, or leave it empty.');
    const typed = { ageYears: age === '' ? null : Number(age), sex: sex === '' ? null : sex };
    const taken = await brought.bringText(source, typed).catch(() => null);
    setPasted(null); // What was refused is forgotten as well.
    setWritten('');
    setProblem(taken === null ? 'The text could not be read.' : taken.ok ? null : taken.error.why);
  };
  return (
    <section class={css['panel']} aria-labelledby="paste-title">
      <h2 id="paste-title" class={css['title']}>
        Paste from the record
      </h2>
      <p id="paste-hint" class={css['quiet']}>
        Copy one person’s summary, problems, values or medicines, and paste here. It stays in memory until you end this
        consultation, and is kept nowhere.
      </p>
      {pasted === null ? (
        <PasteBox onPasted={setPasted} onTyped={setWritten} />
      ) : (
        <output>{pasted.lines === 1 ? '1 line pasted.' : `${pasted.lines} lines pasted.`}</output>
      )}
      <div class={css['pair']}>
        <TextField
          id="paste-age"
          label="Age, if not in the text"
          kind="number"
          width="short"
          suffix="years"
          value={age}
          onCommit={setAge}
        />
        <SelectField id="paste-sex" label="Sex, if not in the text" choices={sexes} chosen={sex} onChoose={setSex} />
      </div>
      <p role="alert" class={css['wrong']}>
        {problem}
      </p>
      <div class={css['buttons']}>
        <Button kind="primary" onPress={() => void read()}>
          Read this text
        </Button>
        <Button onPress={onBack}>Back</Button>
      </div>
    </section>
  );
}
