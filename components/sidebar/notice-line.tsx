import type { Notice } from '../../lib/store/views.ts';
import { Button } from '../base/button.tsx';
import { InsetText } from '../base/inset-text.tsx';
import css from './notice-line.module.css';

type NoticeLineProps = { notice: Notice | null; onDismiss: () => void };

/** One calm line, read out when it comes; it stays until it is put away or something goes through. */
export function NoticeLine({ notice, onDismiss }: NoticeLineProps) {
  return (
    <div aria-live="polite">
      {notice === null ? null : (
        <InsetText tone={notice.tone === 'warning' ? 'warning' : 'quiet'}>
          <div class={css['line']}>
            <p>{notice.text}</p>
            <Button kind="plain" isSmall onPress={onDismiss}>
              OK
            </Button>
          </div>
        </InsetText>
      )}
    </div>
  );
}
