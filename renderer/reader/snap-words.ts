import type { Range as Stretch } from '../../shared/model/anchor.ts';
import { trimBlanks } from './selection.ts';
import type { TextModel } from './text-model.ts';
import type { TextUnits } from './text-units.ts';

/** Quotes and brackets that come in pairs. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '‘': '’',
  '«': '»',
  '‹': '›',
  '"': '"',
  '(': ')',
  '[': ']',
  '{': '}',
  '「': '」',
  '『': '』',
  '（': '）',
  '《': '》',
};

/**
 * What the mouse went over as whole words: each word it touched, without blanks and stray punctuation at the ends. Quotes
 * and brackets stay where both of a pair were gone over, and one is taken along that would be missing its other. Where
 * there is no word it is left as it is, without blanks; null when nothing but blanks was gone over.
 */
export function snapToWords(raw: Stretch, model: TextModel, units: TextUnits): Stretch | null {
  const first = units.at(raw.start, 'word');
  const last = units.before(raw.end, 'word');
  if (!first || !last || first.start >= raw.end || last.end <= raw.start || first.start > last.start)
    return trimBlanks(raw, model);
  return withPairs({ start: first.start, end: Math.max(first.end, last.end) }, raw, model.text);
}

/** Takes along the quotes and brackets that belong to the words. */
function withPairs(words: Stretch, raw: Stretch, text: string): Stretch {
  let { start, end } = words;
  for (;;) {
    const opener = text.charAt(start - 1);
    const closer = PAIRS[opener];
    // Between the last word and its closing quote a full stop may stand.
    const found = closer === undefined ? null : /^[.,;:!?…،؛؟。，！？]*(.)/u.exec(text.slice(end, end + 8));
    if (!found || found[1] !== closer || start - 1 < raw.start || end + found[0].length > raw.end) break;
    start -= 1;
    end += found[0].length;
  }
  const open = unclosed(text.slice(start, end));
  if (open.closer !== null && text.charAt(end) === open.closer) end += 1;
  if (open.opener !== null && text.charAt(start - 1) === open.opener) start -= 1;
  return { start, end };
}

/** The closing sign that the words still wait for, and the opening one that they lack. Only signs that differ tell. */
function unclosed(words: string): { readonly closer: string | null; readonly opener: string | null } {
  const waiting: string[] = [];
  let opener: string | null = null;
  for (const sign of words) {
    const closer = PAIRS[sign];
    // An apostrophe looks like a closing quote.
    if (sign === '’' || sign === '"' || sign === '‘') continue;
    if (waiting.at(-1) === sign) waiting.pop();
    else if (closer !== undefined) waiting.push(closer);
    else opener ??= Object.entries(PAIRS).find(([, end]) => end === sign)?.[0] ?? null;
  }
  return { closer: waiting.at(-1) ?? null, opener };
}
