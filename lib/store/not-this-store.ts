import type { WrongReason } from '../domain/heuristics/rule-report.ts';
import { isLasting } from '../domain/heuristics/set-aside.ts';
import type { AsideKind, SetAside } from '../domain/heuristics/set-aside.ts';
import type { OpenRecord } from './record-store.ts';
import type { SidebarStore } from './sidebar-store.ts';

/** The four ways to set the idea on the card aside, and the way back. */
export type NotThisStore = {
  /** Sets the idea on the card aside for the person on the screen. Null: no reason was given. */
  setAside(kind: AsideKind, reason?: WrongReason | null): Promise<void>;
  /** Shows the idea again. */
  putBack(idea: SetAside): Promise<void>;
};

const doneLines: Readonly<Record<AsideKind, string>> = {
  done: 'Already done: not shown again for this person until the browser closes.',
  unfit: 'Not relevant: this rule is not shown again for this person until the browser closes.',
  later: 'Not now: this idea is put away for this sitting.',
  wrong: 'The rule is on the practice’s list for its review. Nothing of the person is on it.',
};

/**
 * What a clinician says of an idea that does not fit. Each way does something else: for this person, or for the rule.
 * What lasts is remembered in the running browser's memory under the record key, which is worthless afterwards.
 */
export const createNotThisStore = ({ advice, parts }: SidebarStore): NotThisStore => {
  const { background, gate, sitting, events } = parts;

  const keep = async (open: OpenRecord, ideas: readonly SetAside[]): Promise<void> => {
    sitting.putAside(ideas);
    if (open.reading.source !== 'page' || open.reading.isTraining) return;
    await background.request('setAside', { recordKey: open.key, ideas: ideas.filter(isLasting) });
  };

  const reportRule = async (rule: string, reason: WrongReason | null, isTraining: boolean): Promise<string> => {
    if (isTraining) return 'Put away. Of a training record nothing goes on the practice’s list.';
    const packVersion = sitting.consultation.peek()?.pack.version ?? '';
    const answer = await background.request('reportRule', { rule, packVersion, reason });
    return answer.ok ? doneLines.wrong : 'Put away. It could not be put on the practice’s list.';
  };

  return {
    setAside: (kind, reason = null) =>
      gate.withRecord(async (open) => {
        const behind = advice.peek()?.behind ?? null;
        if (behind === null) return;
        events.keep('dismissed', `${behind.rule}-${kind}`);
        const kept = keep(open, [...sitting.setAside.peek(), { ...behind, kind }]);
        sitting.setPanel('none');
        const line =
          kind === 'wrong' ? await reportRule(behind.rule, reason, open.reading.isTraining) : doneLines[kind];
        await kept;
        gate.say({ tone: 'quiet', text: line });
      }),
    putBack: (idea) =>
      gate.withRecord((open) =>
        keep(
          open,
          sitting.setAside.peek().filter((each) => each !== idea),
        ),
      ),
  };
};
