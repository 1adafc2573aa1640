import { addMatches, type CodedMark, type Matches, matchesOf, NO_MATCHES } from '../agreement/pairwise-f1.ts';
import type { DatasetArticle, DatasetMark, DatasetSet } from '../formats/dataset.ts';
import { ownStretches } from '../formats/flat.ts';
import { annotatorOf } from '../formats/whose.ts';
import { countWords } from './count-words.ts';
import type { SplitPart } from './split.ts';

/** How much of something there is. */
export interface Amount {
  articles: number;
  words: number;
  marks: number;
  /** Marks by tag. */
  readonly tags: Map<string, number>;
}

/** What two people agree on, over the articles that both worked on independently. */
export interface Agreement {
  readonly people: readonly [string, string];
  articles: number;
  /** Over all tags, and by tag. */
  all: Matches;
  readonly tags: Map<string, Matches>;
}

/** The earliest and the latest of some dates; null where there was none. */
export interface Period {
  first: string | null;
  last: string | null;
}

/**
 * What a dataset holds, counted article by article. Its size follows the tagset, the outlets and the people, not the
 * number of articles. An article with several sets is told once, with all of them.
 */
export class Tally {
  readonly all: Amount = none();
  relations = 0;
  contested = 0;
  /** Marks whose words have changed or gone since. */
  inexact = 0;
  readonly outlets = new Map<string, Amount>();
  readonly languages = new Map<string, number>();
  /** Marks by who made them, as they are named in the dataset; those of nobody known under the empty name. */
  readonly people = new Map<string, number>();
  readonly sets = new Map<string, { articles: number; marks: number }>();
  readonly parts = new Map<SplitPart, Amount>();
  /** When the articles are of, and when the marks were made. */
  readonly published: Period = { first: null, last: null };
  readonly marked: Period = { first: null, last: null };
  readonly agreement = new Map<string, Agreement>();

  /** Counts an article with everything that is of it in the dataset. `part`: where the split has put it. */
  add(article: DatasetArticle, part: SplitPart | null): void {
    const { marks, relations, outlet, language, date, sets = [] } = article;
    const amounts = [this.all, made(this.outlets, outlet, none)];
    if (part !== null) amounts.push(made(this.parts, part, none));
    const words = countWords(article.text);
    for (const amount of amounts) {
      amount.articles++;
      amount.words += words;
      amount.marks += marks.length;
      for (const { tag } of marks) count(amount.tags, tag);
    }
    this.relations += relations.length;
    this.contested += marks.filter(isContested).length;
    this.inexact += marks.filter(({ state }) => state !== 'exact').length;
    count(this.languages, language);
    reach(this.published, date);
    for (const { author, at } of marks) {
      count(this.people, annotatorOf({ author, at }) ?? '');
      reach(this.marked, at);
    }
    for (const set of sets) {
      const held = made(this.sets, set.name, () => ({ articles: 0, marks: 0 }));
      held.articles++;
      held.marks += marks.filter((mark) => mark.set === set.id).length;
    }
    this.#compare(sets, marks);
  }

  /** Compares what each two people made of an article independently. */
  #compare(sets: readonly DatasetSet[], marks: readonly DatasetMark[]): void {
    const worked = codersOf(sets, marks);
    if (worked.length < 2) return;
    const coders = worked.map((coder): Coded => ({ ...coder, marks: coder.marks.map(codedOf) }));
    for (const [at, one] of coders.entries()) {
      for (const other of coders.slice(at + 1)) {
        const held = made(this.agreement, `${one.key} ${other.key}`, () => ({
          people: [one.name, other.name] as const,
          ...{ articles: 0, all: NO_MATCHES, tags: new Map<string, Matches>() },
        }));
        held.articles++;
        held.all = addMatches(held.all, matchesOf(one.marks, other.marks));
        for (const tag of new Set([...one.marks, ...other.marks].map((mark) => mark.tag))) {
          const under = (all: readonly CodedMark[]) => all.filter((mark) => mark.tag === tag);
          const matches = matchesOf(under(one.marks), under(other.marks));
          held.tags.set(tag, addMatches(held.tags.get(tag) ?? NO_MATCHES, matches));
        }
      }
    }
  }
}

/** Somebody who marked an article independently of others. */
interface Coder {
  readonly key: string;
  readonly name: string;
  readonly marks: readonly DatasetMark[];
}

/** The same with places and tags alone. */
interface Coded extends Omit<Coder, 'marks'> {
  readonly marks: readonly CodedMark[];
}

/**
 * Who marked an article independently: members with a set of their own, and people whose work was brought in for them,
 * which lies in the team's set under their pseudonym (docs/adr/0014). In the same order for every article.
 */
function codersOf(sets: readonly DatasetSet[], marks: readonly DatasetMark[]): readonly Coder[] {
  const own = sets
    .filter(({ id }) => id !== 'team' && id !== 'gold')
    .map(({ id, name }) => ({ key: `own ${id}`, name, marks: marks.filter(({ set }) => set === id) }));
  const brought = marks.filter(({ author, set = 'team' }) => author.for !== null && set === 'team');
  const pseudonyms = [...Map.groupBy(brought, ({ author }) => author.for ?? '')].map(([name, held]) => ({
    ...{ key: `for ${name}`, name },
    marks: held,
  }));
  return [...own, ...pseudonyms].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const codedOf = (mark: DatasetMark): CodedMark => ({ tag: mark.tag, ranges: ownStretches(mark) });

const isContested = ({ contested, dropContested }: DatasetMark): boolean =>
  dropContested || Object.keys(contested).length > 0;

const none = (): Amount => ({ articles: 0, words: 0, marks: 0, tags: new Map() });

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

function reach(period: Period, date: string): void {
  const day = date.slice(0, 10);
  if (day === '') return;
  if (period.first === null || day < period.first) period.first = day;
  if (period.last === null || day > period.last) period.last = day;
}
