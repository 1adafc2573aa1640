import type { ArticleId } from '../../shared/model/ids.ts';
import type { TextPoint } from '../../shared/model/text-point.ts';
import { type Pointing, parsePointing, parseTop } from '../../shared/wire/presence.ts';
import type { Presence, Told } from './presence.ts';
import type { PresencePeople } from './presence-people.ts';
import type { ArticlePresence, PersonPointing, PersonView } from './presence-types.ts';
import { Watched } from './watched.ts';

/** Who points where in one open article, as they tell it in the room of its marks. */
export class PresencePointing extends Watched implements ArticlePresence {
  others: readonly PersonPointing[] = [];
  views: readonly PersonView[] = [];
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

  follow(read: () => Pointing | null, readTop: () => TextPoint | null = () => null): () => void {
    const end = this.#presence.say(() => {
      const [at, top] = this.#isSeen ? [read(), readTop()] : [null, null];
      return { ...(at && { at }), ...(top && { top }) };
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
    const views = this.#isSeen ? [...this.#presence.told('top')].flatMap(readView) : [];
    if (JSON.stringify([others, views]) === JSON.stringify([this.others, this.views])) return;
    this.others = others;
    this.views = views;
    this.bump();
  }
}

const readOne = ({ window, member, value }: Told) => {
  const at = parsePointing(value);
  return at === null ? [] : [{ member, window, ...at }];
};

const readView = ({ member, value }: Told): PersonView[] => {
  const top = parseTop(value);
  return top === null ? [] : [{ member, top }];
};
