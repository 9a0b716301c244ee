import type { BilingualLine, BilingualPage } from '../../lib/domain/phrasebook/phrasebook.ts';
import { Picture } from './picture.tsx';
import css from './slip.module.css';

type CellProps = { line: BilingualLine; page: BilingualPage; as: 'h1' | 'h2' | 'p' };

const styleOf = { h1: 'title', h2: 'heading', p: 'line' } as const;

/** The other language's side. What was typed or is missing stays as it is, in its own direction. */
function OtherSide({ line, page, as: Element }: CellProps) {
  const isTranslated = !line.isHole && !line.isAsSaid;
  return (
    <Element
      class={css[styleOf[Element]]}
      lang={isTranslated ? page.language : 'en-GB'}
      dir={isTranslated ? page.direction : 'auto'}
    >
      {line.other}
      {line.isHole ? ' (English only)' : ''}
    </Element>
  );
}

function Pair({ line, page, as: Element }: CellProps) {
  return (
    <div class={css['pair']}>
      <OtherSide line={line} page={page} as={Element} />
      {line.isAsSaid || line.isHole ? null : (
        <p class={css['english']} lang="en-GB">
          {line.english}
        </p>
      )}
    </div>
  );
}

/** A page in another language with the English beside every line, and said above what nobody has checked yet. */
export function BilingualSlip({ page }: { page: BilingualPage }) {
  return (
    <article class={`${css['slip']} ${css['twoLanguages']}`}>
      {page.notices.map((notice) => (
        <p key={notice} class={css['notice']} lang="en-GB">
          {notice}
        </p>
      ))}
      <Pair line={page.title} page={page} as="h1" />
      {page.sections.map((section, at) => (
        <section key={at} class={css['part']} dir={page.direction}>
          <Picture id={section.picture} />
          <div class={css['pairs']}>
            {section.heading === null ? null : <Pair line={section.heading} page={page} as="h2" />}
            {section.lines.map((line, index) => (
              <Pair key={index} line={line} page={page} as="p" />
            ))}
          </div>
        </section>
      ))}
    </article>
  );
}
