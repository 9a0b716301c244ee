import { dateInWords } from '../../lib/domain/plain-words.ts';
import type { TalkStore } from '../../lib/store/talk-store.ts';
import { Button } from '../base/button.tsx';
import { Tag } from '../base/tag.tsx';
import css from './shared-screen.module.css';

type SharedScreenProps = { store: TalkStore; isTraining: boolean };

function Part({ title, words }: { title: string; words: string | null }) {
  return words === null || words === '' ? null : (
    <div>
      <h2 class={css['title']}>{title}</h2>
      <p class={css['words']}>{words}</p>
    </div>
  );
}

/** For turning the screen: their own goal and choice, large and plain, and nothing else (H-15). */
export function SharedScreen({ store, isTraining }: SharedScreenProps) {
  const said = store.sitting.consultation.value;
  const chosen = store.conversation.chosen.value;
  if (said === null) return null;
  const size = [said.size.what, said.size.when, said.size.withWhom].filter((part) => part !== null).join('. ');
  const isEmpty = said.goal === null && chosen === null;
  return (
    <main class={css['screen']}>
      {isTraining ? <Tag tone="training">Training</Tag> : null}
      {isEmpty ? <p class={css['words']}>Nothing has been chosen yet.</p> : null}
      <Part title="What matters to you" words={said.goal} />
      <Part title="You have chosen" words={chosen?.text ?? null} />
      <Part title="How" words={size} />
      <Part title="We look at it again" words={said.reviewDate === null ? null : dateInWords(said.reviewDate)} />
      <div class={css['back']}>
        <Button isSmall onPress={() => void store.go('ask')}>
          Back
        </Button>
      </div>
    </main>
  );
}
