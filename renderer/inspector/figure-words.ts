import type { Json } from '../../shared/base/canonical-json.ts';
import type { Field, FoldedRecord } from '../../shared/steps/fold.ts';
import { attributesOf, READ_ATTRIBUTES, type ReadAttribute } from '../../shared/suggest/attributes.ts';
import { type FigureReading, readFigure } from '../../shared/suggest/figure.ts';
import { formatNumber } from '../../shared/suggest/typed-number.ts';
import { PEOPLE } from '../../shared/suggest/units.ts';
import { words as said } from '../../shared/words/words.ts';

/**
 * How a figure's attributes stand to its words: `read` from them and untouched since; the `same` by somebody's hand;
 * `other` than the words say; or the words say `nothing` that can be read.
 */
export type Standing =
  | { readonly is: 'read' | 'same' | 'other'; readonly reading: FigureReading }
  | { readonly is: 'nothing' };

/** Compares a figure's attributes with its words as they are now. */
export function standing(record: FoldedRecord, words: string, language: string): Standing {
  const reading = readFigure(words, language);
  if (reading === null) return { is: 'nothing' };
  const told = attributesOf(reading);
  const fields = READ_ATTRIBUTES.map((key) => [key, fieldOf(record, key)] as const);
  const isSame = fields.every(([key, field]) => !field?.contested && (field?.value ?? null) === (told[key] ?? null));
  if (!isSame) return { is: 'other', reading };
  const acts = new Set(
    fields.flatMap(([key, field]) => (key in told ? (field?.heads.map(({ act }) => act) ?? []) : [])),
  );
  // One act set them all: the making, or a reading since. An import's values are the importer's.
  const imported = acts.has(record.made.act) && record.made.via === 'import';
  return { is: acts.size === 1 && !imported ? 'read' : 'same', reading };
}

/** The fields that make the attributes what the words say: those they do not tell are cleared. */
export function readingFields(record: FoldedRecord, reading: FigureReading): { readonly [field: string]: Json } {
  const told = attributesOf(reading);
  const known = READ_ATTRIBUTES.filter((key) => key in told || (fieldOf(record, key)?.value ?? null) !== null);
  return Object.fromEntries(known.map((key) => [`attrs.${key}`, told[key] ?? null]));
}

const fieldOf = (record: FoldedRecord, key: ReadAttribute): Field | undefined => record.fields[`attrs.${key}`];

/** A reading as people say it: `nearly 90 people`, `12–15 %`, `at least 12`. */
export function readingWords({ value, low, high, modifier, unit }: FigureReading): string {
  const numbers = [value, low, high].filter((number) => number !== undefined).map(formatNumber);
  return [
    modifier === 'exact' ? '' : said.tags.choices[modifier],
    numbers.join('–'),
    unit === PEOPLE ? said.marks.ofPeople : (unit ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
