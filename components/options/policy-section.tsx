import { isFixedBy } from '../../lib/domain/policy.ts';
import type { Policy } from '../../lib/domain/policy.ts';
import { settingPaths } from '../../lib/domain/settings-file.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import { InsetText } from '../base/inset-text.tsx';
import { Table } from '../base/table.tsx';
import { Section } from './section.tsx';
import { settingName, settingWords } from './words.ts';
import css from './section.module.css';

type PolicySectionProps = { store: OptionsStore };

function FixedList({ policy, store }: { policy: Policy; store: OptionsStore }) {
  const state = store.state.value;
  const fixed = settingPaths.filter((path) => isFixedBy(policy, path));
  if (state === null || fixed.length === 0) return null;
  return (
    <Table caption="Settings your organisation fixes" columns={['Setting', 'Value in force']}>
      {fixed.map((path) => (
        <tr key={path}>
          <th scope="row">{settingName(path)}</th>
          <td>{settingWords(state.inForce, path)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Your organisation: what its browser policy fixes or narrows, and what of it could not be used (A14). */
export function PolicySection({ store }: PolicySectionProps) {
  const state = store.state.value;
  if (state === null) return null;
  const { policy, ignoredPolicy } = state;
  const fixesNothing =
    !settingPaths.some((path) => isFixedBy(policy, path)) &&
    policy.maxKeepDays === null &&
    policy.allowedSites === null;
  return (
    <Section title="Your organisation">
      <p class={css['prose']}>
        An IT department can fix or narrow settings by browser policy. It cannot give access to a site, turn on counts
        of use, or turn off a rule that protects patients.
      </p>
      {fixesNothing ? <InsetText>No browser policy is in force for Fingerpost in this browser.</InsetText> : null}
      <FixedList policy={policy} store={store} />
      {policy.maxKeepDays === null ? null : <p>Counts of use are kept for at most {policy.maxKeepDays} days.</p>}
      {policy.allowedSites === null ? null : (
        <div class={css['part']}>
          <p>{policy.allowedSites.length === 0 ? 'No site may be read.' : 'Only these sites may be added:'}</p>
          <ul class={css['bullets']}>
            {policy.allowedSites.map((site) => (
              <li key={site} class={css['mono']}>
                {site}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ignoredPolicy.length === 0 ? null : (
        <Table caption="Policy values that were left out" columns={['Name', 'Why']}>
          {ignoredPolicy.map(({ path, why }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{why}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
