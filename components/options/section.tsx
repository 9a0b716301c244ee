import type { ComponentChildren } from 'preact';
import css from './section.module.css';

type SectionProps = { title: string; children: ComponentChildren };

/** One section of the options page under its heading, which takes the focus when the section opens. */
export function Section({ title, children }: SectionProps) {
  return (
    <section class={css['section']} aria-labelledby="section-title">
      <h1 id="section-title" class={css['title']} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}
