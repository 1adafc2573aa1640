import { LEAVES_UNIT_OPEN } from '../../shared/export/offset-units.ts';
import type { Offered } from '../../shared/export/survey.ts';
import type { ExportSet } from '../../shared/host/export-options.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { language, words } from '../../shared/words/words.ts';
import type { ExportChoices } from './export-choices.ts';

/** What an export takes of the project, in a few words. `articles`: how many were chosen; absent: all are. */
export function whatWords(
  { articles: narrowed, tags, accepted, inexact }: ExportChoices,
  offered: Offered | null,
  articles?: number,
): string {
  const said = words.exportOptions;
  return listed([
    ...(articles === undefined ? [] : [said.someArticles(articles)]),
    ...(narrowed === undefined ? [] : [said.narrowedArticles]),
    ...(articles === undefined && narrowed === undefined ? [said.allArticles] : []),
    tags === undefined ? said.allTags : said.someTags(tags.length, offered?.tags.length ?? tags.length),
    ...(accepted ? [said.acceptedShort] : []),
    ...(inexact === 'include' ? [said.inexactShort] : []),
  ]);
}

/** Whose marks it takes, and how it names people. */
export function whoWords({ set, authors, names }: ExportChoices, offered: Offered | null): string {
  const said = words.exportOptions;
  return listed([
    setLabel(set ?? 'team', offered),
    authors === undefined ? said.everybody : said.somePeople(authors.length, offered?.authors.length ?? authors.length),
    names === 'pseudonyms' ? said.byPseudonym : said.byName,
  ]);
}

/** How it is written. */
export function howWords({ format, unit, tokens, split, licence }: ExportChoices): string {
  const said = words.exportOptions;
  return listed([
    ...(LEAVES_UNIT_OPEN.includes(format) ? [said.units[unit ?? 'usual']] : []),
    ...(tokens ? [said.tokensShort] : []),
    split === undefined ? said.notSplit : said.splitShort(split.parts.join(' : ')),
    licence ? isolate(licence) : said.noLicence,
  ]);
}

/** What a set is called where one is chosen. */
export function setLabel(set: ExportSet, offered: Offered | null): string {
  const { sets, ownSet } = words.exportOptions;
  switch (set) {
    case 'team':
      return sets.team;
    case 'gold':
      return sets.gold;
    case 'side-by-side':
      return sets.all;
    default:
      return ownSet(offered?.sets.find(({ id }) => id === set)?.name ?? set.slice(0, 6));
  }
}

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(parts);
