import { strToU8 } from 'fflate';
import { type AnnotatedOptions, readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import type { SourceFile } from '../../../../../shared/ingest/draft.ts';

/** Our own words; their first character counts as two units. */
export const TEXT = '🙂 The quay lost nine boats.\nIlse Brandt said so.';
const ASK: AnnotatedOptions = { format: null, unit: null };

/** A file that somebody chose. */
export const file = (name: string, content: string): SourceFile => ({ name, bytes: strToU8(content) });
/** Where words of the text stand, in UTF-16 units. */
export const units = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
/** The same in code points. */
export const points = (words: string): [number, number] => [units(words)[0] - 1, units(words)[1] - 1];

/** What files hold, or what has to be asked. @throws where they are refused */
export function read(files: readonly SourceFile[], options: Partial<AnnotatedOptions> = {}) {
  const made = readAnnotated(files, { ...ASK, ...options });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

/** The words under each mark of what was read, with whose work they are. */
export function quotes(files: readonly SourceFile[], options: Partial<AnnotatedOptions> = {}) {
  const reading = read(files, options);
  if (reading.kind !== 'read') throw new Error('it is asked what offsets count');
  return reading.documents.flatMap(({ text, marks }) =>
    marks.map(({ label, spans, annotator }) => [
      label,
      spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
      ...(annotator === null ? [] : [annotator]),
    ]),
  );
}

/** The sentence that files are refused with, else what kind of answer they get. */
export const message = (files: readonly SourceFile[], options: Partial<AnnotatedOptions> = {}): string => {
  const made = readAnnotated(files, { ...ASK, ...options });
  return made.ok ? made.value.kind : made.message;
};

/** One mark as brat writes it. */
export const ann = (unit: typeof units): string => `T1\tPER ${unit('Ilse Brandt').join(' ')}\tIlse Brandt\n`;
/** One mark as doccano writes it. */
export const doccano = (unit: typeof units): string =>
  JSON.stringify({ text: TEXT, label: [[...unit('nine boats'), 'figure']] });
/** One mark as Label Studio writes it. */
export const task = (unit: typeof units, more: object = {}): string => {
  const [start, end] = unit('Ilse Brandt');
  const value = { start, end, labels: ['actor'], ...more };
  return JSON.stringify([
    { id: 1, data: { text: TEXT }, annotations: [{ result: [{ id: 'a', type: 'labels', from_name: 'l', value }] }] },
  ]);
};
/** One mark as Prodigy writes it, with the tokens around it or without. */
export const prodigy = (unit: typeof units, tokens: boolean): string => {
  const [start, end] = unit('nine boats');
  const token = { text: 'nine', start, end: start + 4, id: 0 };
  return JSON.stringify({
    text: TEXT,
    spans: [{ start, end, label: 'figure' }],
    ...(tokens ? { tokens: [token] } : {}),
  });
};
