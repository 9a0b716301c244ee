import type { ComponentChildren } from 'preact';
import css from './inset-text.module.css';

type InsetTextProps = {
  tone?: 'quiet' | 'warning' | 'stop';
  /** Read out when it appears, without moving the focus. */
  isAnnounced?: boolean;
  children: ComponentChildren;
};

/** A line or two set apart from the rest. */
export function InsetText({ tone = 'quiet', isAnnounced = false, children }: InsetTextProps) {
  return (
    <div class={`${css['inset']} ${css[tone] ?? ''}`} role={isAnnounced ? 'status' : undefined}>
      {children}
    </div>
  );
}
