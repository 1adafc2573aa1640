import { missingCase } from '../../shared/base/assert.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import type { Resolved } from '../../shared/model/anchor.ts';
import { BUILT_IN_TAGS, builtInTag } from '../../shared/model/tagset.ts';
import { isAnchor } from '../../shared/steps/parse.ts';
import { words as said } from '../../shared/words/words.ts';
import { hasRtl } from '../reader/direction.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { attributeLabel, attributeText } from './attribute-words.ts';

/** A field's name as people read it. */
export function fieldLabel(tag: string, field: string): string {
  if (field === 'tag') return said.marks.tag;
  if (field === 'spans') return said.marks.words;
  if (field === 'dropped') return said.marks.isDropped;
  const key = keyOf(field);
  // A mark that got another tag keeps what was said of it under the first.
  for (const one of [tag, ...BUILT_IN_TAGS.map((each) => each.key)]) {
    const attribute = builtInTag(one)?.attributes.find((each) => each.key === key);
    if (attribute) return attributeLabel(one, attribute);
  }
  return key;
}

/** The key of the attribute that a field of a mark holds; another field's own name. */
const keyOf = (field: string): string => field.replace(/^attrs\./, '');

/** What a value that refers to an entry of the register is called; null for every other value. */
export type EntryWords = (value: Json) => string | null;

/** A field's value as people read it. */
export function fieldValue(field: string, value: Json, entryWords: EntryWords): string {
  const entry = entryWords(value);
  if (entry !== null) return isolate(entry);
  if (field === 'tag') return typeof value === 'string' ? tagLabel(value) : said.marks.none;
  if (field === 'spans')
    return Array.isArray(value)
      ? value
          .filter(isAnchor)
          .map(({ quote }) => said.ui.quoted(isolate(shorten(quote, 60))))
          .join(' … ')
      : said.marks.none;
  if (value === null || value === false) return said.marks.none;
  if (value === true) return said.marks.yes;
  if (typeof value === 'string') return isolate(attributeText(keyOf(field), value));
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Words that may run from right to left, set apart (Unicode FSI … PDI) so that they do not reorder the sentence around them. */
const isolate = (words: string): string => (hasRtl(words) ? `\u2068${words}\u2069` : words);

/** What became of a mark's place, in a word for lists; empty for an exact one. */
export const stateWord = (state: Resolved['state']): string => (state === 'exact' ? '' : said.marks.states[state]);

/** The same in a sentence, with what can be done; empty for an exact one. */
export function stateSentence(state: Resolved['state']): string {
  switch (state) {
    case 'exact':
      return '';
    case 'waiting':
      return said.trouble.textWaiting;
    case 'changed':
      return said.trouble.wordsChanged;
    case 'moved':
      return said.trouble.wordsMoved;
    case 'orphan':
      return said.trouble.wordsGone;
    default:
      return missingCase(state);
  }
}
