import { recordWords } from '../../shared/history/contests.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { shorten } from '../ui/text.ts';
import { apart } from './apart.ts';

/** How much of a quote a line shows, in UTF-16 units. */
const QUOTE = 48;

/** Words in quotes, cut to what a line holds. */
export const quoted = (text: string): string => words.ui.quoted(apart(shorten(text, QUOTE)));

/** A record's words in quotes, cut to what a line holds. */
export const quoteOf = (record: FoldedRecord, fold: Fold): string =>
  quoted(record.kind === 'comment' ? wordsOf(record.fields.text?.value) : recordWords(fold, record));

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
