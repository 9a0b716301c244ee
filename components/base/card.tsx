import type { ComponentChildren } from 'preact';
import css from './card.module.css';

type CardProps = {
  tone?: 'plain' | 'marked' | 'stop';
  /** Id of the heading that names the card, for people who hear the page. */
  labelledBy?: string;
  children: ComponentChildren;
};

/** A bordered block holding one thing. */
export function Card({ tone = 'plain', labelledBy, children }: CardProps) {
  return (
    <section class={`${css['card']} ${css[tone] ?? ''}`} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
