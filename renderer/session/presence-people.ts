import { Emitter } from '../../shared/base/emitter.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { type Here, parseHere } from '../../shared/wire/presence.ts';
import type { Presence, Told } from './presence.ts';
import type { PersonHere, ProjectPresence } from './presence-types.ts';
import { Watched } from './watched.ts';

/** What a window told last, and its place in the order in which windows told something new. */
interface Heard {
  readonly json: string;
  readonly turn: number;
}

/** Where everybody is, as they tell it in the project's room. */
export class PresencePeople extends Watched implements ProjectPresence {
  people: readonly PersonHere[] = [];
  /** Told when it may be seen otherwise than before who is where. */
  readonly judgedAnew = new Emitter<void>();
  readonly #presence: Presence;
  readonly #mayBeSeen: (aid: ArticleId) => boolean;
  #here: Here = { aid: null, activity: 'active', minutes: 0 };
  #heard = new Map<number, Heard>();
  #turn = 0;
  #shown = '';
  readonly #end: () => void;

  /** `presence` is that of the project's room; `mayBeSeen` says of which articles anything may be told. */
  constructor(presence: Presence, mayBeSeen: (aid: ArticleId) => boolean) {
    super();
    this.#presence = presence;
    this.#mayBeSeen = mayBeSeen;
    this.#end = presence.moved.on(() => this.#read());
    presence.say(() => ({ here: this.#shownOf(this.#here) }));
  }

  get connected(): boolean {
    return this.#presence.isOpen;
  }

  tell(here: Here): void {
    this.#here = here;
    this.#presence.tell();
  }

  mayBeSeen(aid: ArticleId): boolean {
    return this.#mayBeSeen(aid);
  }

  /** What may be seen has changed, or may have: what must not be is taken back, here and at the others'. */
  judgeAnew(): void {
    this.#presence.tell();
    this.#read();
    this.judgedAnew.emit();
  }

  dispose(): void {
    this.#end();
  }

  #read(): void {
    const people = this.#ofEach();
    const shown = JSON.stringify([this.connected, people]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.people = people;
    this.bump();
  }

  /** Everyone once: of several windows the one in use, else the one that told something new last. */
  #ofEach(): readonly PersonHere[] {
    const heard = new Map<number, Heard>();
    const best = new Map<MemberId, { readonly here: Here; readonly turn: number }>();
    for (const { window, member, value } of this.#presence.told('here')) {
      const told = parseHere(value);
      const turn = this.#turnOf({ window, member, value: told });
      heard.set(window, turn);
      const here = this.#shownOf(told ?? NOWHERE);
      const before = best.get(member);
      if (!before || isBetter({ here, turn: turn.turn }, before)) best.set(member, { here, turn: turn.turn });
    }
    this.#heard = heard;
    const people = [...best].map(([member, { here }]): PersonHere => ({ member, ...here }));
    return people.sort((a, b) => (a.member < b.member ? -1 : 1));
  }

  #turnOf({ window, value }: Told): Heard {
    const json = JSON.stringify(value);
    const before = this.#heard.get(window);
    return before?.json === json ? before : { json, turn: ++this.#turn };
  }

  #shownOf(here: Here): Here {
    return here.aid === null || this.#mayBeSeen(here.aid) ? here : { ...here, aid: null };
  }
}

/** Somebody whose Postil does not tell where they are. */
const NOWHERE: Here = { aid: null, activity: 'active', minutes: 0 };

type Judged = { readonly here: Here; readonly turn: number };

const isBetter = (one: Judged, other: Judged): boolean => {
  const [first, second] = [one, other].map(({ here }) => here.activity === 'active');
  return first === second ? one.turn > other.turn : first === true;
};
