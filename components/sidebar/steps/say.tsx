import { Details } from '../../base/details.tsx';
import css from './steps.module.css';

type SayProps = {
  say: string;
  alternatives: readonly string[];
  source?: string;
  /** Stands in the sentence’s blank, where there is one. */
  blank?: string | null;
};

/** Words to say, and other ways to say it one press away. */
export function Say({ say, alternatives, source, blank = null }: SayProps) {
  return (
    <div class={css['say']}>
      <p class={css['words']}>“{blank === null ? say : say.replace(' …', blank)}”</p>
      {alternatives.length === 0 ? null : (
        <div class={css['small']}>
          <Details summary="Other ways to say it">
            <ul class={css['ways']}>
              {alternatives.map((other) => (
                <li key={other}>“{other}”</li>
              ))}
            </ul>
            {source === undefined ? null : <p class={css['quiet']}>{source}</p>}
          </Details>
        </div>
      )}
    </div>
  );
}
