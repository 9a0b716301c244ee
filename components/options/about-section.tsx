import { Section } from './section.tsx';
import css from './section.module.css';

type AboutSectionProps = {
  version: string;
  intendedPurpose: string;
  /** Where the shape of the conversation comes from, and whose it is not. */
  shapeNote: string;
};

/** About and help: what it is for, what it does not do, whose the codes and scores are. */
export function AboutSection({ version, intendedPurpose, shapeNote }: AboutSectionProps) {
  return (
    <Section title="About and help">
      <div class={css['part']}>
        <h2 class={css['heading']}>What it is for</h2>
        <p class={css['prose']}>{intendedPurpose}</p>
        <p class={`${css['prose']} ${css['quiet']}`}>
          Version {version}. It carries no mark, approval, DCB0129 or DTAC status. Before use with patients a practice
          does its own DCB0160 work and DPIA.
        </p>
      </div>
      <div class={css['part']}>
        <h2 class={css['heading']}>What it does not do</h2>
        <ul class={css['bullets']}>
          <li>It sends nothing anywhere: no server, no account, no counting of users.</li>
          <li>It writes nothing into a record. You paste what you copied, and you check it.</li>
          <li>It does not fill in what it cannot read. Missing, old or unreadable facts are shown as "cannot tell".</li>
          <li>It does not say that there is no red flag. It cannot see everything in a record.</li>
          <li>It does not work in private windows.</li>
        </ul>
      </div>
      <div class={css['part']}>
        <h2 class={css['heading']}>What it cannot protect against</h2>
        <ul class={css['bullets']}>
          <li>Somebody using this browser while it is unlocked, or harmful software on this computer.</li>
          <li>A record page that shows wrong facts about its own data.</li>
          <li>A paste into a desktop program or a site that was not added: it is only guarded on added sites.</li>
        </ul>
      </div>
      <div class={css['part']}>
        <h2 class={css['heading']}>Licences</h2>
        <ul class={css['bullets']}>
          <li>The program is under the MIT licence.</li>
          <li>{shapeNote}</li>
          <li>
            SNOMED CT codes and terms belong to SNOMED International. Using them needs a licence; in the UK it comes
            with NHS England's.
          </li>
          <li>
            The Patient Activation Measure (PAM) and other questionnaires have licences of their own. Fingerpost holds
            none of their questions; it only reads a score that is already in the record or that you enter.
          </li>
        </ul>
      </div>
    </Section>
  );
}
