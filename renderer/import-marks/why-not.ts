import type { Role } from '../../shared/model/role.ts';
import { curates } from '../../shared/wire/rights.ts';
import { words } from '../../shared/words/words.ts';

/** Why somebody in this role may not bring annotations in; null when they may: they can add the articles, too. */
export const whyNotImport = (role: Role): string | null =>
  curates(role) ? null : words.importMarksTrouble.mayNotImport;
