import { createContext } from 'preact';
import type { Route } from './route.ts';

type NavigationValue = { readonly href: (to: Route) => string; readonly go: (to: Route) => void };

/** How links within the record find their address and are followed. */
export const Navigation = createContext<NavigationValue>({ href: () => '', go: () => undefined });
