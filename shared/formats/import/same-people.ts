import type { ArticleId } from '../../model/ids.ts';
import type { ForeignDocument } from '../foreign.ts';
import type { MarksThere } from './marks-there.ts';
import { anybodysSource, type PlannedMark } from './plan.ts';
import { ENOUGH_MARKS } from './works.ts';

/** The marks that would come into an article, for annotators as the files call them, and what is there. */
export interface PlannedArticle {
  readonly aid: ArticleId;
  readonly marks: readonly Pick<PlannedMark, 'annotator' | 'source'>[];
  readonly there: MarksThere;
}

/** A document whose article is new. */
type NewDocument = Pick<ForeignDocument, 'marks'>;

/** An annotator of the files, and the pseudonym in the project whose work theirs is. */
export interface SamePerson {
  readonly name: string;
  readonly pseudonym: string;
  /**
   * Whether it is taken for granted: both marked all the same, enough of it, and nothing would come in for the pseudonym that
   * it does not have. Whoever is mistaken for another then loses and gains no mark by it. Otherwise a person has to say so.
   */
  readonly isSure: boolean;
}

/**
 * Which annotators of the files are in the project already, whatever they are called there. It is so where both marked
 * something in the same articles, and all that one of them marked there, place and tag, the other did as well. Each
 * pseudonym is one annotator's: whoever is most like it. `newDocuments` are those that articles are made of.
 */
export function samePeople(
  articles: Iterable<PlannedArticle>,
  newDocuments: Iterable<NewDocument>,
): readonly SamePerson[] {
  const pairs = new Map<string, Pair>();
  const whole = new Map<string, number>();
  const count = (name: string, marks: number) => whole.set(name, (whole.get(name) ?? 0) + marks);
  for (const { marks } of newDocuments) for (const { annotator } of marks) if (annotator !== null) count(annotator, 1);
  for (const { marks, there } of articles) {
    const byName = Map.groupBy(marks, ({ annotator }) => annotator);
    for (const [name, theirs] of byName) {
      if (name === null) continue;
      const places = new Set(theirs.map(({ source }) => anybodysSource(source)));
      count(name, places.size);
      for (const [pseudonym, known] of there.people) {
        const key = JSON.stringify([name, pseudonym]);
        const pair = pairs.get(key) ?? { name, pseudonym, shared: 0, coming: 0, here: 0 };
        pair.coming += places.size;
        pair.here += known.size;
        for (const place of places) if (known.has(place)) pair.shared++;
        pairs.set(key, pair);
      }
    }
  }
  const found: SamePerson[] = [];
  const given = new Set<string>();
  const likely = [...pairs.values()].filter(isSame).sort((a, b) => likeness(b) - likeness(a) || b.shared - a.shared);
  const taken = new Set<string>();
  for (const { name, pseudonym, shared, here } of likely) {
    if (taken.has(name) || given.has(pseudonym)) continue;
    const isSure = shared >= ENOUGH_MARKS && shared === here && shared === whole.get(name);
    found.push({ name, pseudonym, isSure });
    taken.add(name);
    given.add(pseudonym);
  }
  return found;
}

/** An annotator and a pseudonym, with how much each marked in the articles where both did, and how much of it both. */
interface Pair {
  readonly name: string;
  readonly pseudonym: string;
  shared: number;
  coming: number;
  here: number;
}

const isSame = ({ shared, coming, here }: Pair): boolean => shared > 0 && shared === Math.min(coming, here);

/** How alike two works are, from 0 to 1; of equally like ones a name that stayed the same goes first. */
const likeness = ({ name, pseudonym, shared, coming, here }: Pair): number =>
  shared / (coming + here - shared) + (name === pseudonym ? 1 : 0);
