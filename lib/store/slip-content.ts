import { roleNames } from '../content/sidebar/role-words.ts';
import { fixedPhrases } from '../content/phrasebook/fixed-phrases.ts';
import { phrasebooks } from '../content/phrasebook/phrasebooks.ts';
import { slipWords } from '../content/slips/slip-words.ts';
import { templates } from '../content/slips/templates.ts';
import type { Consultation } from '../domain/consultation/consultation.ts';
import type { LifestyleOption, PictureId } from '../domain/consultation/option.ts';
import { problemsOf } from '../domain/entries/free-words.ts';
import { isOpenToWrite } from '../domain/entries/open-to-write.ts';
import type { EntryVerdict } from '../domain/entries/open-to-write.ts';
import type { Phrasebook, PageDates } from '../domain/phrasebook/phrasebook.ts';
import type { IsoDate } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { fillingOf } from '../domain/slips/filling.ts';
import type { Filling, Template } from '../domain/slips/template.ts';

/** Everything that the screen of slips and letters is made from: our templates, and the words of this sitting. */
export type SlipContent = {
  readonly templates: readonly Template[];
  readonly phrasebooks: readonly Phrasebook[];
  readonly fixedPhrases: ReadonlySet<string>;
  readonly filling: Filling;
  readonly about: {
    readonly isTraining: boolean;
    readonly optionPicture: PictureId | null;
    readonly dates: PageDates;
  };
};

type SlipSource = {
  readonly consultation: Consultation;
  readonly option: LifestyleOption | null;
  readonly verdict: EntryVerdict;
  readonly settings: Settings;
  readonly today: IsoDate;
};

/** A plan with these words only: what was typed without a long number or a past date, which may be another person's. */
const fitToPrint = (said: Consultation, today: IsoDate): Consultation => {
  const fit = (words: string | null) => (words !== null && problemsOf(words, null, today).length > 0 ? null : words);
  const { what, when, withWhom } = said.size;
  return { ...said, goal: fit(said.goal), size: { what: fit(what), when: fit(when), withWhom: fit(withWhom) } };
};

/**
 * The content of slips and letters for the person on the screen. Nothing from the record is in it. A choice whose service
 * was closed since is not printed, nor are typed words that hold a long number or a past date (H-28).
 */
export const slipContentOf = ({ consultation, option, verdict, settings, today }: SlipSource): SlipContent => {
  const isOpen = option === null || option.service === null || isOpenToWrite(option.service, consultation, verdict);
  const said = isOpen ? consultation : { ...consultation, size: { what: null, when: null, withWhom: null } };
  const chosen = isOpen ? option : null;
  const practice = {
    name: settings.practiceName,
    menu: settings.menu,
    roleName:
      settings.userRole === 'gp' ? 'GP' : (new Map(Object.entries(roleNames)).get(settings.userRole) ?? 'Nurse'),
  };
  return {
    templates,
    phrasebooks,
    fixedPhrases,
    filling: fillingOf(fitToPrint(said, today), chosen, slipWords, practice, today),
    about: {
      isTraining: consultation.isTraining,
      optionPicture: chosen?.picture ?? null,
      dates: { review: consultation.reviewDate, today },
    },
  };
};
