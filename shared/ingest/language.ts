/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** At least this share of a text's words must be a language's function words, and twice as many as any other's. */
const LEAST_SHARE = 0.15;
const LEAD = 2;
/** Below this number of words nothing is certain. */
const LEAST_WORDS = 20;

/** Frequent words that few of the other languages here have. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'the of and to that is was were with for on by from has had have said it this which are be not they he she',
  ),
  fr: wordSet(
    'le les des et à est une du dans pour que qui sur par au aux avec ont été sont cette il elle ne pas plus',
  ),
  de: wordSet(
    'der die das und ist nicht den dem von mit sich auf für eine ein im zu als auch wurde sind hat haben nach bei',
  ),
  es: wordSet('el los las y en que del por con una un fue han se su para al como más pero según lo este esta no'),
  it: wordSet('il gli di e che è della del per con una un sono nel alla dei delle non si da ha anche come più dal'),
  pt: wordSet('o os as e que do da em um uma não com para por dos das no na foi são ao mais segundo pelo pela se'),
};

/** Letters that Persian, Urdu and their neighbours have and Arabic has not. */
const NOT_ARABIC = /[پچژگکیٹڈڑںےہ]/;

/** Scripts that (almost) only one language of the news is written in. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
];

/** The language a text is in (BCP 47), when that is certain at a glance; else ''. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    // Japanese mixes its own letters with Han, so that a third of them is enough; the others fill a text.
    const least = language === 'ja' ? 0.3 : 0.8;
    if ((sample.match(script)?.length ?? 0) <= least * letters || letters < LEAST_WORDS) continue;
    return language === 'ar' && NOT_ARABIC.test(sample) ? '' : language;
  }
  return byFunctionWords(sample.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function byFunctionWords(words: readonly string[]): string {
  if (words.length < LEAST_WORDS) return '';
  const scores = Object.entries(FUNCTION_WORDS)
    .map(([language, known]) => ({ language, score: words.filter((word) => known.has(word)).length / words.length }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best !== undefined && best.score >= LEAST_SHARE && best.score >= LEAD * (second?.score ?? 0)
    ? best.language
    : '';
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
