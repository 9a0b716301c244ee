import { lifestyleOptions } from '../../lib/content/consultation/options.ts';
import { slipWords } from '../../lib/content/slips/slip-words.ts';
import type { Consultation } from '../../lib/domain/consultation/consultation.ts';
import { fillingOf } from '../../lib/domain/slips/filling.ts';
import type { Practice } from '../../lib/domain/slips/filling.ts';
import type { Filling, Page } from '../../lib/domain/slips/template.ts';
import { aWholeConsultation, today } from './entries.ts';

/** A practice that has set everything. The number is in the range kept for drama. */
export const aPractice = (changes: Partial<Practice> = {}): Practice => ({
  name: 'Elmbank Surgery',
  roleName: 'GP',
  menu: [{ id: 'food-1', contact: '01632 960 000' }],
  ...changes,
});

/** What fills a page for a whole consultation, changed by name. */
export const aFilling = (
  changes: { readonly consultation?: Partial<Consultation>; readonly practice?: Partial<Practice> } = {},
): Filling => {
  const consultation = aWholeConsultation({
    needs: [{ type: 'money', level: 'present' }],
    digital: 'no',
    ...changes.consultation,
  });
  const option = lifestyleOptions.find(({ id }) => id === consultation.optionId) ?? null;
  return fillingOf(consultation, option, slipWords, aPractice(changes.practice), today);
};

/** A page as plain text, to be compared and read. */
export const pageText = ({ title, sections }: Page): string =>
  [title, ...sections.flatMap(({ heading, lines }) => ['', ...(heading === null ? [] : [heading]), ...lines])].join(
    '\n',
  );
