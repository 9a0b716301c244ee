import type { EntryWords } from '../../domain/entries/note-lines.ts';
import { lifestyleOptions } from './options.ts';
import { dayTicks } from './typical-day.ts';

const optionTexts = new Map(lifestyleOptions.map((option) => [option.id, option.text]));
const optionServices = new Map(lifestyleOptions.map((option) => [option.id, option.service]));
const tickTexts = new Map(dayTicks.map((tick) => [tick.id, tick.text]));

/** The texts that entries take from the content, by id. */
export const entryWords: EntryWords = {
  optionText: (id) => optionTexts.get(id) ?? null,
  optionService: (id) => optionServices.get(id) ?? null,
  dayTickText: (id) => tickTexts.get(id) ?? null,
};
