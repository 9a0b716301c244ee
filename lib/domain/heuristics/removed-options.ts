import type { OptionGroup, Programme, Role } from './vocabulary.ts';

/** Roles that go when a group of options is removed. */
export const groupOfRole: Readonly<Partial<Record<Role, OptionGroup>>> = { 'link-worker': 'link-worker' };

/** Programmes that go when a group of options is removed. */
export const groupOfProgramme: Readonly<Partial<Record<Programme, OptionGroup>>> = { signpost: 'link-worker' };
