import type { ComponentChildren } from 'preact';
import css from './tag.module.css';

type TagProps = { tone?: 'quiet' | 'good' | 'warning' | 'stop' | 'training'; children: ComponentChildren };

/** A short word about the state of a thing. The word carries the meaning; the colour only repeats it. */
export function Tag({ tone = 'quiet', children }: TagProps) {
  return <strong class={`${css['tag']} ${css[tone] ?? ''}`}>{children}</strong>;
}
