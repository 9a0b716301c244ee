import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';
import { arabic } from './arabic.ts';
import { bengali } from './bengali.ts';
import { polish } from './polish.ts';
import { punjabi } from './punjabi.ts';
import { romanian } from './romanian.ts';
import { urdu } from './urdu.ts';
import { welsh } from './welsh.ts';

/**
 * The phrasebooks that come with the extension. None has been checked by a speaker at a practice; each says so until
 * one has. To add a language: one file here with the same English phrases; what is left out falls back to English.
 */
export const phrasebooks: readonly Phrasebook[] = [welsh, polish, romanian, urdu, punjabi, bengali, arabic];
