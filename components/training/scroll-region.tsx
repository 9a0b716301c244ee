import type { ComponentChildren } from 'preact';

type Props = { readonly label: string; readonly children: ComponentChildren };

/** A wide table scrolls sideways inside its own region, which the keyboard can reach. */
export const ScrollRegion = ({ label, children }: Props) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
  <section class="scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
