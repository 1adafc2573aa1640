import type { ArticleId } from '../../model/ids.ts';
import { joins, type Named, type Statement } from './statement.ts';

/** How often an actor was met with each stance on a concept. */
export interface Stances {
  readonly actor: number;
  readonly concept: number;
  agree: number;
  disagree: number;
  /** Neither, or nobody told. */
  neither: number;
}

/** An actor or a concept of the network, numbered in the order in which they were met. */
export interface Vertex extends Named {
  /** What an actor is; null for a concept. */
  readonly type: string | null;
  /** The article whose words name an actor; null for an actor of all articles, and for a concept. */
  readonly article: ArticleId | null;
}

/** Two actors, by number, and on how many concepts they stand alike and against one another. */
export interface Congruence {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
  readonly against: number;
}

/**
 * Who says what of which concept. An entry of the register is one actor wherever it speaks, and so is an outlet; whom an
 * article names in free words is an actor of that article. A concept in free words is the same wherever it is told so.
 */
export class Network {
  readonly actors: Vertex[] = [];
  readonly concepts: Vertex[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #stances = new Map<string, Stances>();

  /** Takes in a statement; one without an actor or a concept joins nothing. */
  add(statement: Statement): void {
    if (!joins(statement)) return;
    const { speaker, concept, stance } = statement;
    const actor = this.#number(this.actors, 'actor', speaker);
    const about = this.#number(this.concepts, 'concept', { ...concept, type: null, article: null });
    const key = `${actor} ${about}`;
    const stances = this.#stances.get(key) ?? { actor, concept: about, agree: 0, disagree: 0, neither: 0 };
    this.#stances.set(key, stances);
    if (stance === '+1') stances.agree++;
    else if (stance === '-1') stances.disagree++;
    else stances.neither++;
  }

  /** Every actor with every concept it speaks of. */
  stances(): Iterable<Stances> {
    return this.#stances.values();
  }

  /** Every pair of actors that take a side on some concept both, actor by actor: an actor's side is what it says more often. */
  *congruence(): Generator<Congruence> {
    const sides = [...this.#stances.values()].flatMap(({ actor, concept, agree, disagree }) =>
      agree === disagree ? [] : [{ actor, concept, side: agree > disagree }],
    );
    const ofActor = Map.groupBy(sides, ({ actor }) => actor);
    const onConcept = Map.groupBy(sides, ({ concept }) => concept);
    for (const [a, own] of ofActor) {
      const others = new Map<number, { alike: number; against: number }>();
      for (const { concept, side } of own)
        for (const other of onConcept.get(concept) ?? []) {
          if (other.actor <= a) continue;
          const { alike, against } = others.get(other.actor) ?? { alike: 0, against: 0 };
          const isAlike = other.side === side;
          others.set(other.actor, { alike: alike + (isAlike ? 1 : 0), against: against + (isAlike ? 0 : 1) });
        }
      for (const [b, counts] of others) yield { a, b, ...counts };
    }
  }

  #number(list: Vertex[], mode: string, { id, name, externalId, type, article }: Vertex): number {
    // Free words are told apart from ids.
    const key = `${mode} ${id === '' ? `${article ?? ''}"${name}` : id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, list.length);
    return list.push({ id, name, externalId, type, article }) - 1;
  }
}
