import type { DatasetArticle, DatasetMark, DatasetSpan } from '../../shared/formats/dataset.ts';

/** Something about a mark that a person may want to look at. */
export interface Doubt {
  /** The article's title, or its id. */
  readonly article: string;
  /** The mark's tag, and where it begins (UTF-16 units). */
  readonly place: string;
  readonly what: string;
  /** The first of the marked words. */
  readonly quote: string;
}

/** What is doubtful in each mark by itself. */
const OF_ONE: { readonly [what: string]: (mark: DatasetMark, text: string) => boolean } = {
  'white space at an end': ({ spans }) => spans.some(({ quote }) => quote !== quote.trim()),
  'ends within a word': ({ spans }, text) => spans.some((span) => cutsWord(span, text)),
  'words changed since': ({ state }) => state === 'changed',
  'words moved, not confirmed': ({ state }) => state === 'moved',
  'words gone from the text': ({ state }) => state === 'orphan',
  contested: ({ contested, dropContested }) => dropContested || Object.keys(contested).length > 0,
};

/** The doubts about an article's marks. Two equal marks of one person are a doubt about the second. */
export function* doubtsIn(article: DatasetArticle): Generator<Doubt> {
  const seen = new Set<string>();
  for (const mark of article.marks) {
    const found = Object.keys(OF_ONE).filter((what) => OF_ONE[what]!(mark, article.text));
    const same = sameAs(mark);
    if (seen.has(same)) found.push('twice the same');
    seen.add(same);
    for (const what of found) yield { article: article.title || article.aid, what, ...placeOf(mark) };
  }
}

/** Two letters or digits of a script that puts something between words. */
const WITHIN_WORD =
  /^[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]{2}$/v;

/** Whether a letter or digit goes on where the stretch begins or ends. */
function cutsWord({ start16, end16 }: DatasetSpan, text: string): boolean {
  if (start16 === null || end16 === null) return false;
  return [start16, end16].some((at) => WITHIN_WORD.test(`${before(text, at)}${after(text, at)}`));
}

/** The character that ends at an offset; '' where there is none. */
const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';

/** The character that begins at an offset; '' where there is none. */
const after = (text: string, at: number): string => [...text.slice(at, at + 2)][0] ?? '';

const sameAs = ({ tag, spans, author, set }: DatasetMark): string =>
  JSON.stringify([tag, author.id, author.for, set, spans.map(({ start16, end16 }) => [start16, end16])]);

function placeOf({ tag, spans: [first] }: DatasetMark): Pick<Doubt, 'place' | 'quote'> {
  const quote = first?.quote ?? '';
  const where = first?.start16 ?? null;
  return {
    place: `${tag}${where === null ? '' : ` at ${where}`}`,
    quote: quote.length > 40 ? `${quote.slice(0, 40).toWellFormed()}…` : quote,
  };
}
