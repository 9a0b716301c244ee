import { useState } from 'preact/hooks';
import { WrongReason, wrongReasonWords } from '../../lib/domain/heuristics/rule-report.ts';
import type { AsideKind, SetAside } from '../../lib/domain/heuristics/set-aside.ts';
import type { NotThisStore } from '../../lib/store/not-this-store.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { Button } from '../base/button.tsx';
import css from './not-this.module.css';

type Way = { kind: AsideKind; label: string; says: string };

const ways: readonly Way[] = [
  { kind: 'done', label: 'Already done', says: 'Not offered again for this person, by any rule.' },
  { kind: 'unfit', label: 'Not relevant', says: 'This rule stays quiet for this person. Counted for its review.' },
  { kind: 'later', label: 'Not now', says: 'Put away for this sitting.' },
];

const asideWords: Readonly<Record<AsideKind, string>> = {
  done: 'already done',
  unfit: 'not relevant',
  later: 'not now',
  wrong: 'called wrong',
};

function Reasons({ notThis }: { notThis: NotThisStore }) {
  const say = (reason: WrongReason | null) => void notThis.setAside('wrong', reason);
  return (
    <fieldset class={css['reasons']}>
      <legend>Why it is wrong, if you want to say</legend>
      {WrongReason.options.map((reason) => (
        <Button key={reason} isSmall isWide onPress={() => say(reason)}>
          {wrongReasonWords[reason]}
        </Button>
      ))}
      <Button isSmall isWide onPress={() => say(null)}>
        No reason
      </Button>
    </fieldset>
  );
}

function Menu({ notThis }: { notThis: NotThisStore }) {
  const [isWrong, setWrong] = useState(false);
  return (
    <section id="not-this" class={css['menu']} aria-label="Not this">
      {ways.map(({ kind, label, says }) => (
        <div key={kind} class={css['way']}>
          <Button isSmall isWide aria-describedby={`aside-${kind}`} onPress={() => void notThis.setAside(kind)}>
            {label}
          </Button>
          <p id={`aside-${kind}`}>{says}</p>
        </div>
      ))}
      <div class={css['way']}>
        <Button
          isSmall
          isWide
          aria-describedby="aside-wrong"
          aria-expanded={isWrong}
          onPress={() => setWrong(!isWrong)}
        >
          Wrong
        </Button>
        <p id="aside-wrong">The rule goes on the practice’s list. Nothing of the person does.</p>
      </div>
      {isWrong ? <Reasons notThis={notThis} /> : null}
    </section>
  );
}

type AsideProps = { idea: SetAside; name: string; onPutBack: () => void };

function Aside({ idea, name, onPutBack }: AsideProps) {
  return (
    <li class={css['aside']}>
      <span>
        {name}, {asideWords[idea.kind]}
      </span>
      <Button kind="plain" isSmall aria-label={`Show ${name} again`} onPress={onPutBack}>
        Show again
      </Button>
    </li>
  );
}

/** Under the idea: the ways to set it aside, and what was set aside for this person, each with a way back. */
export function NotThis({ store }: { store: TalkStore }) {
  const { notThis } = store;
  const ideas = store.sitting.setAside.value;
  const { roleNames, programmeNames } = store.script;
  const nameOf = ({ service }: SetAside) => roleNames[service] ?? programmeNames[service] ?? service;
  return (
    <>
      {store.sitting.panel.value === 'not-this' ? <Menu notThis={notThis} /> : null}
      {ideas.length === 0 ? null : (
        <ul class={css['asides']} aria-label="Set aside for this person">
          {ideas.map((idea) => (
            <Aside
              key={`${idea.rule} ${idea.service}`}
              idea={idea}
              name={nameOf(idea)}
              onPutBack={() => void notThis.putBack(idea)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
