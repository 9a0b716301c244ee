import type { ComponentChildren, ComponentProps } from 'preact';
import css from './button.module.css';

type ButtonProps = {
  /** `primary`: the one thing most people do next; at most one on a screen. */
  kind?: 'primary' | 'secondary' | 'plain';
  isSmall?: boolean;
  isWide?: boolean;
  /** Looks and says that it does nothing now, and stays reachable by keyboard so that the reason can be read. */
  isUnavailable?: boolean;
  onPress: () => void;
  children: ComponentChildren;
} & Pick<
  ComponentProps<'button'>,
  'aria-label' | 'aria-describedby' | 'aria-expanded' | 'aria-controls' | 'aria-pressed' | 'id' | 'title'
>;

/** A button with the NHS look. It never submits a form and never takes focus by itself. */
export function Button({
  kind = 'secondary',
  isSmall,
  isWide,
  isUnavailable,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  const names = [css['button'], css[kind], isSmall ? css['small'] : '', isWide ? css['wide'] : ''];
  return (
    <button
      type="button"
      class={names.filter(Boolean).join(' ')}
      aria-disabled={isUnavailable ? 'true' : undefined}
      onClick={isUnavailable ? undefined : onPress}
      {...rest}
    >
      {children}
    </button>
  );
}
