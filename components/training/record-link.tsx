import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Navigation } from './navigation.ts';
import type { Route } from './route.ts';

type Props = {
  readonly to: Route;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
};

/** A link that changes the route without loading a page; opened in a new tab it works as an ordinary address. */
export const RecordLink = ({ to, class: className, current = false, children }: Props) => {
  const { href, go } = useContext(Navigation);
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={href(to)} class={className ?? ''} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
};
