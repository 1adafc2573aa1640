import { FUNCTION_WORDS } from './language/function-words.ts';
import { SCRIPTS } from './language/scripts.ts';

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** Below this number of letters no script is certain. */
const LEAST_LETTERS = 20;

/** At least this share of a text's words must be a language's function words, and so many of them must be different. */
const LEAST_SHARE = 0.15;
const LEAST_DIFFERENT = 4;
/** Of the words that only one of two languages has, so many must be the language's, and so many times those of the other. */
const LEAST_OWN = 2;
const LEAD = 2;

/** Languages that name each other, or are called by one name; older tags among them. */
const KIN: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn'],
  ['sr', 'hr', 'bs', 'sh'],
  ['id', 'ms', 'in'],
  ['fa', 'prs'],
  ['he', 'iw'],
  ['zh', 'cmn', 'yue'],
  ['ku', 'ckb'],
];

/** The language a text is in (BCP 47), when that is certain at a glance; else ''. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  return byWords(sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) || byScript(sample);
}

/** Whether a tag may well mean the language that another one names: the same, or one that people call by the same name. */
export function isSameLanguage(tag: string, other: string): boolean {
  const [one = '', two = ''] = [tag, other].map((each) => each.split('-')[0]!.toLowerCase());
  return one === two || KIN.some((names) => names.includes(one) && names.includes(two));
}

function byScript(sample: string): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return '';
  const script = SCRIPTS.find((each) => (sample.match(each.letters)?.length ?? 0) > each.least * letters);
  return script === undefined || script.others?.test(sample) ? '' : script.language;
}

/** What a text has of a language's function words: each with how often it is there. */
type Hits = ReadonlyMap<string, number>;

function byWords(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = [...FUNCTION_WORDS].map(([language, known]) => ({ language, hits: hitsOf(counts, known) }));
  const [best, ...others] = found.sort((a, b) => countOf(b.hits) - countOf(a.hits));
  if (best === undefined || best.hits.size < LEAST_DIFFERENT || countOf(best.hits) < LEAST_SHARE * words.length)
    return '';
  const isCertain = others.every(({ language, hits }) => {
    const own = countBeyond(best.hits, FUNCTION_WORDS.get(language)!);
    return own >= LEAST_OWN && own >= LEAD * countBeyond(hits, FUNCTION_WORDS.get(best.language)!);
  });
  return isCertain ? best.language : '';
}

function hitsOf(counts: ReadonlyMap<string, number>, known: ReadonlySet<string>): Hits {
  const hits = new Map<string, number>();
  for (const word of known) {
    const count = counts.get(word);
    if (count !== undefined) hits.set(word, count);
  }
  return hits;
}

const countOf = (hits: Hits): number => [...hits.values()].reduce((sum, count) => sum + count, 0);

/** How many of the words found are none of another language's. */
const countBeyond = (hits: Hits, other: ReadonlySet<string>): number =>
  [...hits].reduce((sum, [word, count]) => (other.has(word) ? sum : sum + count), 0);
