import type { Page } from '../../lib/domain/slips/template.ts';
import { Picture } from './picture.tsx';
import css from './slip.module.css';

/** A filled page as it is shown and printed: A5 or A4, large plain words, a picture beside each part that has one. */
export function SlipPage({ page }: { page: Page }) {
  return (
    <article class={`${css['slip']} ${page.paper === 'A5' ? css['a5'] : css['a4']}`} lang="en-GB">
      <h1 class={css['title']}>{page.title}</h1>
      {page.sections.map((section, at) => (
        <section key={at} class={css['part']}>
          <Picture id={section.picture} />
          <div>
            {section.heading === null ? null : <h2 class={css['heading']}>{section.heading}</h2>}
            {section.lines.map((line, index) => (
              <p key={index} class={css['line']}>
                {line}
              </p>
            ))}
          </div>
        </section>
      ))}
    </article>
  );
}
