import type { ComponentChildren } from 'preact';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { ErrorSummary } from '../base/error-summary.tsx';
import { InsetText } from '../base/inset-text.tsx';
import { settingName } from './words.ts';
import { settingPaths } from '../../lib/domain/settings-file.ts';
import css from './options-page.module.css';

/** One entry of the contents list. */
export type PageSection = { readonly id: string; readonly label: string };

type OptionsPageProps = {
  store: OptionsStore;
  sections: readonly PageSection[];
  current: string;
  children: ComponentChildren;
};

const nameOf = (stored: string): string => {
  const path = settingPaths.find((candidate) => candidate === stored);
  return path === undefined ? stored : settingName(path);
};

function StoredProblems({ store }: { store: OptionsStore }) {
  const state = store.state.value;
  if (state === null) return null;
  return (
    <>
      {state.isReadOnly ? (
        <InsetText tone="stop">
          The settings in this browser were made by a newer Fingerpost. They are left as they are and cannot be changed
          here until this one is updated.
        </InsetText>
      ) : null}
      {state.isReadOnly || state.unreadable.length === 0 ? null : (
        <InsetText tone="warning">
          These settings could not be read and stand at their first value:{' '}
          {state.unreadable.map(({ name }) => nameOf(name)).join(', ')}. Please set them again. What was there before is
          kept until you delete everything.
        </InsetText>
      )}
      {state.ignoredPolicy.length === 0 ? null : (
        <InsetText tone="warning">
          Some values of your organisation's policy could not be used. <a href="#organisation">See which</a>.
        </InsetText>
      )}
    </>
  );
}

/** The options page's frame: name, contents list, what was saved, what has to be put right, and one section. */
export function OptionsPage({ store, sections, current, children }: OptionsPageProps) {
  return (
    <>
      <header class={css['header']}>
        <span class={css['name']}>Fingerpost options</span>
      </header>
      <div class={css['page']}>
        <nav class={css['nav']} aria-label="Options">
          <ul>
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} aria-current={section.id === current ? 'page' : undefined}>
                  {section.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main class={css['main']} id="app-main">
          <output class={css['status']}>{store.saved.value === null ? null : <span>{store.saved.value}</span>}</output>
          <ErrorSummary problems={store.problems.value} />
          <StoredProblems store={store} />
          {children}
        </main>
      </div>
    </>
  );
}
