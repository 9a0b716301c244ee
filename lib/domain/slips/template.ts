import * as z from 'zod/mini';
import type { PictureId } from '../consultation/option.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** Everything that can be filled into a slip, a letter or a referral. */
export const slots = [
  'goal',
  'option',
  'what',
  'when',
  'withWhom',
  'helps',
  'ifHard',
  'ifUnwell',
  'first',
  'review',
  'practice',
  'places',
  'date',
  'needs',
  'offers',
  'confidence',
  'requirements',
  'referrer',
] as const;
export type Slot = (typeof slots)[number];

/** What fills the slots; null: not said. */
export type Filling = Readonly<Record<Slot, string | null>>;

const pictureIds = [
  'plate',
  'shoes',
  'bed',
  'cup',
  'people',
  'breath',
  'phone',
  'calendar',
  'leaf',
  'hand',
] as const satisfies readonly PictureId[];

const words = z.string().check(z.minLength(1), z.maxLength(300));

/** One part of a printed page. A part that may be absent is left out when one of its slots is not filled. */
export const TemplateSection = z.strictObject({
  heading: z.nullable(words),
  lines: z.array(words).check(z.minLength(1), z.maxLength(8)),
  picture: z.nullable(z.enum([...pictureIds, 'from-option'])),
  mayBeAbsent: z.boolean(),
});
export type TemplateSection = z.infer<typeof TemplateSection>;

/** A page as data: a slip, an Easy Read slip, a letter or a referral. Slots stand in braces: {goal}. */
export const Template = z.strictObject({
  id: z.string().check(z.regex(/^[a-z-]{1,40}$/)),
  title: words,
  paper: z.enum(['A5', 'A4']),
  /** For the person, in plain words, or for a colleague. */
  reader: z.enum(['person', 'colleague']),
  sections: z.array(TemplateSection).check(z.minLength(1), z.maxLength(20)),
});
export type Template = z.infer<typeof Template>;

/** A page ready to be shown, printed or copied: every slot is filled. */
export type Page = {
  readonly templateId: string;
  readonly title: string;
  readonly paper: 'A5' | 'A4';
  readonly isTraining: boolean;
  readonly sections: readonly {
    readonly heading: string | null;
    readonly lines: readonly string[];
    readonly picture: PictureId | null;
  }[];
};

/** Why a page cannot be printed. */
export type TemplateProblem =
  | { readonly kind: 'unfilled'; readonly slot: Slot }
  | { readonly kind: 'unknownSlot'; readonly name: string }
  | { readonly kind: 'strayBrace'; readonly line: string };

const slotNames: ReadonlySet<string> = new Set(slots);
const isSlot = (name: string): name is Slot => slotNames.has(name);
const holes = /\{([^{}]*)\}/gu;

const slotsOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => [...line.matchAll(holes)].map((match) => match[1] ?? ''));

const linesIn = ({ heading, lines }: TemplateSection): string[] => [...(heading === null ? [] : [heading]), ...lines];

/** What is wrong with a template whatever fills it: names that are no slots, stray braces. For the admin's editor. */
export const templateProblems = (template: Template): readonly TemplateProblem[] => {
  const lines = [template.title, ...template.sections.flatMap(linesIn)];
  const unknown = [...new Set(slotsOf(lines))].filter((name) => !isSlot(name));
  const stray = lines.filter((line) => /[{}]/u.test(line.replace(holes, '')));
  return [
    ...unknown.map((name) => ({ kind: 'unknownSlot', name }) as const),
    ...stray.map((line) => ({ kind: 'strayBrace', line }) as const),
  ];
};

const isUnfilled = (name: string, filling: Filling): name is Slot =>
  isSlot(name) && (filling[name] ?? '').trim() === '';

/** A line with its slots filled. What fills a slot is never read as a slot again, and starts a line with a capital. */
const filled = (line: string, filling: Filling): string => {
  const text = line.replace(holes, (_, name: string) => (isSlot(name) ? (filling[name] ?? '') : ''));
  const joined = text.replace(/([.!?…])["”]?\.(?=\s|$)/gu, (_match, mark: string) => mark);
  return joined.charAt(0).toUpperCase() + joined.slice(1);
};

/**
 * The page that a template gives. Result: every problem when a slot that is needed is not filled or the template is at
 * fault: then nothing can be printed (H-28). A section that may be absent is left out instead.
 */
export const fillTemplate = (
  template: Template,
  filling: Filling,
  about: { readonly isTraining: boolean; readonly optionPicture: PictureId | null },
): Result<Page, readonly TemplateProblem[]> => {
  const sections = template.sections.filter(
    (section) => !(section.mayBeAbsent && slotsOf(linesIn(section)).some((name) => isUnfilled(name, filling))),
  );
  const unfilled = new Set(
    slotsOf([template.title, ...sections.flatMap(linesIn)]).flatMap((name) =>
      isUnfilled(name, filling) ? [name] : [],
    ),
  );
  const problems: TemplateProblem[] = [
    ...templateProblems(template),
    ...[...unfilled].map((slot) => ({ kind: 'unfilled', slot }) as const),
  ];
  if (problems.length > 0) return err(problems);
  const title = filled(template.title, filling);
  return ok({
    templateId: template.id,
    title: about.isTraining ? `Training – ${title}` : title,
    paper: template.paper,
    isTraining: about.isTraining,
    sections: sections.map(({ heading, lines, picture }) => ({
      heading: heading === null ? null : filled(heading, filling),
      lines: lines.map((line) => filled(line, filling)),
      picture: picture === 'from-option' ? about.optionPicture : picture,
    })),
  });
};
