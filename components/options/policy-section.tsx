import { isFixedBy } from '../../lib/domain/policy.ts';
import type { Policy } from '../../lib/domain/policy.ts';
import { settingPaths } from '../../lib/domain/settings-file.ts';
import type { OptionsStore } from '../../lib/store/options-store.ts';
import type { PacksStore } from '../../lib/store/packs-store.ts';
import { InsetText } from '../base/inset-text.tsx';
import { Table } from '../base/table.tsx';
import { Section } from './section.tsx';
import { settingName, settingWords } from './words.ts';
import css from './section.module.css';

type PolicySectionProps = { store: OptionsStore; packs: Pick<PacksStore, 'delivery'> };

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

/** Whether the pack that the organisation delivers is in force; Packs says the rest. */
function DeliveredPack({ packs }: Pick<PolicySectionProps, 'packs'>) {
  const { kind } = packs.delivery.value;
  if (kind === 'none') return null;
  return (
    <p>
      Your organisation delivers a pack.{' '}
      {kind === 'in-force' ? 'It is in force on this computer.' : 'It was not taken on this computer.'}{' '}
      <a href="#packs">See Packs</a>.
    </p>
  );
}

/** Your organisation: what its browser policy fixes or narrows, and what of it could not be used (A14). */
export function PolicySection({ store, packs }: PolicySectionProps) {
  const state = store.state.value;
  if (state === null) return null;
  const { policy, ignoredPolicy } = state;
  const fixesNothing =
    !settingPaths.some((path) => isFixedBy(policy, path)) &&
    policy.maxKeepDays === null &&
    policy.allowedSites === null &&
    packs.delivery.value.kind === 'none';
  return (
    <Section title="Your organisation">
      <p class={css['prose']}>
        An IT department can fix or narrow settings by browser policy, and deliver a signed pack. It cannot give access
        to a site, turn on counts of use or past readings, or turn off a rule that protects patients.
      </p>
      {fixesNothing ? <InsetText>No browser policy is in force for Fingerpost in this browser.</InsetText> : null}
      <FixedList policy={policy} store={store} />
      <DeliveredPack packs={packs} />
      {policy.maxKeepDays === null ? null : (
        <p>Counts of use and past readings are kept for at most {policy.maxKeepDays} days.</p>
      )}
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
