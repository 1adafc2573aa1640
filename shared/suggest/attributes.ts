import type { Json } from '../base/canonical-json.ts';
import { type FigureReading, readFigure } from './figure.ts';

/** The attributes of a figure that its words can tell. */
export const READ_ATTRIBUTES = ['value', 'low', 'high', 'modifier', 'unit'] as const;
export type ReadAttribute = (typeof READ_ATTRIBUTES)[number];

/** The tag whose attributes are read from the words. */
export const FIGURE = 'figure';

/** Attributes by key, as a mark carries them. */
export type Attributes = { readonly [key: string]: Json };

/** What a reading sets: the attributes that it does not tell are left out. */
export function attributesOf(reading: FigureReading): Attributes {
  const told = READ_ATTRIBUTES.map((key) => [key, reading[key] ?? null] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== null));
}

/** The attributes that a new mark gets from its words; undefined when they tell none. */
export function suggestAttributes(tag: string, words: string, language: string): Attributes | undefined {
  const reading = tag === FIGURE ? readFigure(words, language) : null;
  return reading === null ? undefined : attributesOf(reading);
}
