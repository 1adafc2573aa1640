/** What a document's own words say about hyphens: all of them in lower case, as they stand inside lines. */
export type Vocabulary = ReadonlySet<string>;

/** First parts that words are joined to by a hyphen that stays, in English, French and German. */
const STAYS = new Set(
  [
    'well ill self ex half all cross vice post pro anti non mid quasi pseudo semi ultra high low long short full part',
    'old new first second third last so then one two three four five six seven eight nine ten much ever never best',
    'après avant demi semi vice sud nord est ouest peut celui celle',
  ].flatMap((words) => words.split(' ')),
);

/** Parts of at least this many letters may be words of their own, which a hyphen joins: “government-/backed”. */
const WORD = 4;

/** Adjectives of countries, which compounds begin with: “Israeli-/occupied”, “Russian-/backed”, “Chinese-/made”. */
const NATION = /^\p{Lu}\p{Ll}{2,}(?:i|[ei]an|can|ish|ese)$/u;

/** A hyphen at a line's end behind a letter, or a soft one; the letters before it, with hyphens among them. */
const AT_END = /(?<first>[\p{L}\p{M}’'-]*[\p{L}\p{M}])(?<hyphen>[-\u2010\u00ad])$/u;
/** “a 19-/year-old”, “U.S.-/led”: nothing to undo, and no space. */
const NUMBER_AT_END = /(?:\p{N}|\p{L}\.)[-\u2010]$/u;
const NEXT = /^(?<second>[\p{L}\p{M}’'-]*[\p{L}\p{M}])/u;

/** The words of lines as a vocabulary: a word that a line's end cuts is none. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const known = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const words = line.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu) ?? [];
    const from = i > 0 && AT_END.test(lines[i - 1]!) ? 1 : 0;
    const to = AT_END.test(line) ? -1 : undefined;
    for (const word of words.slice(from, to)) known.add(word.replace(/-+$/, ''));
  }
  return known;
}

/**
 * Two lines of a paragraph as one. A space goes between them, unless the first ends in a hyphen: a soft one (U+00AD)
 * always goes. A hard one goes before a small letter when the document has the joined word elsewhere (“per-/cent”), stays
 * when it has the hyphened one or both parts as words of their own (“well-/known”, “state-/backed”), or when the first part is one that
 * such compounds begin with; with nothing to tell by it goes. Before a capital or a digit it stays (“Anglo-/American”).
 */
export function joinLines(line: string, next: string, known: Vocabulary): string {
  const end = AT_END.exec(line)?.groups;
  if (end === undefined) return `${line}${NUMBER_AT_END.test(line) ? '' : spaceBetween(line, next)}${next}`;
  const { first, hyphen } = end as { first: string; hyphen: string }; // both groups always take part
  const bare = line.slice(0, -1);
  if (hyphen === '\u00ad') return bare + next;
  const second = NEXT.exec(next)?.groups?.second;
  if (second === undefined || !/^\p{Ll}/u.test(second)) return `${bare}-${next}`;
  return NATION.test(first) || stays(first.toLowerCase(), second.toLowerCase(), known)
    ? `${bare}-${next}`
    : bare + next;
}

function stays(first: string, second: string, known: Vocabulary): boolean {
  if (known.has(first + second)) return false;
  if (known.has(`${first}-${second}`) || `${first}${second}`.includes('-')) return true;
  if (STAYS.has(first)) return true;
  return first.length >= WORD && second.length >= WORD && known.has(first) && known.has(second);
}

/** Chinese and Japanese are written without spaces: none goes where a line ends. */
const spaceBetween = (line: string, next: string): string =>
  UNSPACED_END.test(line) && UNSPACED.test(next) ? '' : ' ';

const UNSPACED_LETTERS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u3011\\uff01-\\uff5e';
const UNSPACED_END = new RegExp(`[${UNSPACED_LETTERS}]$`, 'u');
const UNSPACED = new RegExp(`^[${UNSPACED_LETTERS}]`, 'u');
