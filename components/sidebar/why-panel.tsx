import type { WorthAsking } from '../../lib/domain/heuristics/what-to-ask.ts';
import type { Advice, Matched, RuleShown } from '../../lib/store/advice.ts';
import type { BesideIdea } from '../../lib/store/beside-idea.ts';
import { PlaceButton } from './place-button.tsx';
import css from './why-panel.module.css';

type WhyPanelProps = {
  advice: Advice;
  beside: BesideIdea;
  worthAsking: readonly WorthAsking[];
  /** Why nobody else is first. */
  whyNot: readonly string[];
  packName: string;
  onShowPlace: (address: string) => void;
  onOptions: () => void;
};

function MatchedLine({ matched, onShowPlace }: { matched: Matched; onShowPlace: (address: string) => void }) {
  const place = matched.item?.places[0];
  return (
    <li>
      {place === undefined ? (
        matched.words
      ) : (
        <PlaceButton place={place} onShowPlace={onShowPlace}>
          {matched.words}
        </PlaceButton>
      )}
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <div>
      <h3 class={css['title']}>{title}</h3>
      <ul class={css['list']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Rule({ rule, onShowPlace }: { rule: RuleShown; onShowPlace: (address: string) => void }) {
  return (
    <li class={css['rule']}>
      <p>{rule.sentence}</p>
      {rule.matched.length > 0 ? (
        <ul class={css['list']}>
          {rule.matched.map((matched) => (
            <MatchedLine key={matched.words} matched={matched} onShowPlace={onShowPlace} />
          ))}
        </ul>
      ) : null}
      {rule.cannotTell.length > 0 ? <p class={css['quiet']}>Cannot tell: {rule.cannotTell.join('; ')}</p> : null}
      <p class={css['quiet']}>
        Rule {rule.id}: {rule.evidence}
      </p>
    </li>
  );
}

const couldChangeWho = (worthAsking: readonly WorthAsking[]): readonly string[] =>
  worthAsking.filter(({ effect }) => effect === 'who').map(({ labels }) => labels.join(' together with '));

/** Why: the rules in their own words, what matched and where, what cannot be told, and what to ask. */
export function WhyPanel({ advice, beside, worthAsking, whyNot, packName, onShowPlace, onOptions }: WhyPanelProps) {
  return (
    <section id="why" class={css['panel']} aria-label="Why">
      <ul class={css['rules']}>
        {advice.rules.map((rule, index) => (
          <Rule key={`${rule.id} ${index}`} rule={rule} onShowPlace={onShowPlace} />
        ))}
      </ul>
      <Lines title="To ask" lines={beside.toAsk} />
      <Lines title="Not known, and could change who is first" lines={couldChangeWho(worthAsking)} />
      <Lines title="Why nobody else first" lines={whyNot} />
      <Lines title="Then" lines={beside.thenNames} />
      <Lines title="Notes" lines={beside.notes} />
      <Lines title="Left out" lines={beside.leftOut} />
      <p class={css['quiet']}>
        Rules: {packName}. They show facts beside a rule; you decide.{' '}
        <button type="button" class={css['link']} onClick={onOptions}>
          Settings
        </button>
      </p>
    </section>
  );
}
