import type { ArticleId } from '../../shared/model/ids.ts';
import { type Pointing, parsePointing } from '../../shared/wire/presence.ts';
import type { Presence } from './presence.ts';
import type { PresencePeople } from './presence-people.ts';
import type { ArticlePresence, PersonPointing } from './presence-types.ts';
import { Watched } from './watched.ts';

/** Who points where in one open article, as they tell it in the room of its marks. */
export class PresencePointing extends Watched implements ArticlePresence {
  others: readonly PersonPointing[] = [];
  readonly #aid: ArticleId;
  readonly #presence: Presence;
  readonly #people: PresencePeople;
  readonly #ends: Set<() => void>;

  constructor(aid: ArticleId, presence: Presence, people: PresencePeople) {
    super();
    this.#aid = aid;
    this.#presence = presence;
    this.#people = people;
    this.#ends = new Set([
      presence.moved.on(() => this.#read()),
      people.judgedAnew.on(() => {
        presence.tell();
        this.#read();
      }),
    ]);
    this.#read();
  }

  follow(read: () => Pointing | null): () => void {
    const end = this.#presence.say(() => {
      const at = this.#isSeen ? read() : null;
      return at === null ? {} : { at };
    });
    this.#ends.add(end);
    return () => {
      this.#ends.delete(end);
      end();
    };
  }

  moved(): void {
    this.#presence.tell();
  }

  dispose(): void {
    for (const end of this.#ends) end();
    this.#ends.clear();
  }

  get #isSeen(): boolean {
    return this.#people.mayBeSeen(this.#aid);
  }

  #read(): void {
    const others = this.#isSeen ? [...this.#presence.told('at')].flatMap(readOne) : [];
    if (JSON.stringify(others) === JSON.stringify(this.others)) return;
    this.others = others;
    this.bump();
  }
}

const readOne = ({ window, member, value }: { window: number; member: PersonPointing['member']; value: unknown }) => {
  const at = parsePointing(value);
  return at === null ? [] : [{ member, window, ...at }];
};
