import { serviceIds } from '../../lib/domain/consultation/words.ts';
import type { Decision, ServiceId } from '../../lib/domain/consultation/words.ts';
import { teamRoles } from '../../lib/domain/settings.ts';
import { declinedLately } from '../../lib/domain/entries/open-to-write.ts';
import { Button } from '../base/button.tsx';
import { Details } from '../base/details.tsx';
import { CopyResult } from './copy-result.tsx';
import { ServiceList } from './service-list.tsx';
import { AnswerChips } from './steps/answer-chips.tsx';
import { DeclinedLately } from './steps/declined-lately.tsx';
import { OnlineAccess } from './steps/online-access.tsx';
import type { StepProps } from './steps/step-props.ts';
import css from './steps/steps.module.css';

const asServices = (words: readonly string[]): ServiceId[] =>
  serviceIds.filter((service) => words.includes(service) && service !== 'signpost' && service !== 'self-care');

function Service({ store, said, service }: StepProps & { service: ServiceId }) {
  const { roleNames, roleHints, programmeNames } = store.script;
  const name = roleNames[service] ?? programmeNames[service] ?? service;
  const onDecide = (decision: Decision | null) => void store.decideAndCopy(service, decision);
  return (
    <div class={css['service']}>
      <AnswerChips
        store={store}
        said={said}
        legend={name}
        hint={roleHints[service] ?? null}
        service={service}
        onDecide={onDecide}
      />
    </div>
  );
}

/** Straight to who: one press says what happened and copies its line. Referred, offered and signposted differ. */
export function ReferScreen({ store, said }: StepProps) {
  const result = store.result.value;
  const { team, menu } = store.settings.value;
  if (result === null) return null;
  const suggested = asServices([result.first, ...result.then, ...result.programmes]);
  const apart = [...suggested, ...declinedLately(result)];
  const others = asServices(teamRoles.filter((role) => team[role].isPresent)).filter((role) => !apart.includes(role));
  return (
    <section class={css['frame']} aria-labelledby="refer">
      <div class={css['head']}>
        <h2 id="refer" class={css['title']}>
          Refer or signpost
        </h2>
        <Button kind="plain" isSmall onPress={() => void store.go('first')}>
          Back
        </Button>
      </div>
      <p class={css['quiet']}>Press what happened. Its line is copied, ready to paste.</p>
      <CopyResult store={store} onCopyAgain={() => void store.copyAgain()} />
      <OnlineAccess store={store} said={said} programmes={result.programmes} />
      {suggested.map((service) => (
        <Service key={service} store={store} said={said} service={service} />
      ))}
      <DeclinedLately
        store={store}
        said={said}
        onDecide={(service, decision) => void store.decideAndCopy(service, decision)}
      />
      {menu.length === 0 ? (
        <p class={css['quiet']}>No local services are listed yet. They are added in Settings.</p>
      ) : (
        <Details summary={`Local services (${menu.length})`}>
          <ServiceList store={store} said={said} />
        </Details>
      )}
      {others.length === 0 ? null : (
        <Details summary="Others in the team">
          {others.map((service) => (
            <Service key={service} store={store} said={said} service={service} />
          ))}
        </Details>
      )}
    </section>
  );
}
