import { useState } from 'preact/hooks';
import { bilingualPage } from '../../lib/domain/phrasebook/phrasebook.ts';
import type { Phrasebook } from '../../lib/domain/phrasebook/phrasebook.ts';
import { fillTemplate } from '../../lib/domain/slips/template.ts';
import type { Filling, Template, TemplateProblem } from '../../lib/domain/slips/template.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { SelectField } from '../base/select-field.tsx';
import { BilingualSlip } from './bilingual-slip.tsx';
import { missingWords } from './missing-words.ts';
import { SlipPage } from './slip-page.tsx';
import css from './slip-screen.module.css';

/** What the pages are made from; the store's `SlipContent` has this shape. */
type SlipSource = {
  readonly templates: readonly Template[];
  readonly phrasebooks: readonly Phrasebook[];
  readonly fixedPhrases: ReadonlySet<string>;
  readonly filling: Filling;
  readonly about: Parameters<typeof bilingualPage>[4];
};

type SlipScreenProps = { content: SlipSource; onPrint: () => void; onBack: () => void };

const english = 'en';

const names: Readonly<Record<string, string>> = {
  'prescription-slip': 'Slip',
  'easy-read-slip': 'Easy Read slip',
  'outcome-letter': 'Letter to the person',
  'referral-text': 'Referral to a colleague',
};

/** The page, and whether it can be printed. */
const drawn = ({ templates, phrasebooks, fixedPhrases, filling, about }: SlipSource, id: string, language: string) => {
  const template = templates.find((each) => each.id === id) ?? templates[0];
  const book = phrasebooks.find((each) => each.language === language);
  if (template === undefined) return { page: null, problems: [] satisfies TemplateProblem[] };
  if (book !== undefined && template.reader === 'person') {
    const page = bilingualPage(template, filling, book, fixedPhrases, about);
    return page.ok ? { page: <BilingualSlip page={page.value} />, problems: [] } : { page: null, problems: page.error };
  }
  const page = fillTemplate(template, filling, about);
  return page.ok ? { page: <SlipPage page={page.value} />, problems: [] } : { page: null, problems: page.error };
};

/** Slips, letters and the referral text: choose one and a language, look at it, print it. Unfilled: says what is missing. */
export function SlipScreen({ content, onPrint, onBack }: SlipScreenProps) {
  const [id, setId] = useState(content.templates[0]?.id ?? '');
  const [language, setLanguage] = useState(english);
  const { page, problems } = drawn(content, id, language);
  const languages = content.phrasebooks.map((book) => ({
    value: book.language,
    label: `${book.englishName}, ${book.ownName}`,
  }));
  return (
    <main class={css['screen']} aria-label="Slip or letter">
      <div class={css['controls']}>
        <SelectField
          id="slip-kind"
          label="What to print"
          choices={content.templates.map((template) => ({
            value: template.id,
            label: names[template.id] ?? template.title,
          }))}
          chosen={id}
          onChoose={setId}
        />
        <SelectField
          id="slip-language"
          label="Language beside the English"
          choices={[{ value: english, label: 'English only' }, ...languages]}
          chosen={language}
          onChoose={setLanguage}
        />
        {page === null ? (
          <InsetText isAnnounced>
            <p>This cannot be printed yet. Still missing:</p>
            <ul>
              {missingWords(problems).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </InsetText>
        ) : null}
        <div class={css['buttons']}>
          <Button kind="primary" isUnavailable={page === null} onPress={onPrint}>
            Print
          </Button>
          <Button onPress={onBack}>Back</Button>
        </div>
      </div>
      {page}
    </main>
  );
}
