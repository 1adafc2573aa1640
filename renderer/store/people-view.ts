import { Emitter } from '../../shared/base/emitter.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { PersonColour } from '../../shared/model/person.ts';
import { member } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { Colours } from './mark-source.ts';

/** Somebody as views show them. */
export interface PersonView {
  readonly member: MemberId;
  readonly name: string;
  readonly colour: PersonColour;
}

/** How much of an id stands for somebody whose name has not come in. */
const SHORT = 6;

/** The people of a project, by what each told of themselves. Changes only when somebody's name or colour does. */
export class PeopleView implements Colours {
  readonly #fold: Fold;
  readonly #changes = new Emitter<void>();
  readonly #end: () => void;
  #people: ReadonlyMap<MemberId, PersonView>;
  #version = 0;

  constructor(fold: Fold) {
    this.#fold = fold;
    this.#people = peopleOf(fold);
    this.#end = fold.onChange(() => this.#read());
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** Somebody; a member whose name has not come in goes by the beginning of their id. */
  of(id: MemberId): PersonView {
    return this.#people.get(id) ?? { member: id, name: id.slice(0, SHORT), colour: 'slate' };
  }

  colourOf(id: MemberId): PersonColour {
    return this.of(id).colour;
  }

  /** Everyone who told their name, in its order. */
  get all(): readonly PersonView[] {
    return [...this.#people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.member < b.member ? -1 : 1));
  }

  dispose(): void {
    this.#end();
  }

  #read(): void {
    const people = peopleOf(this.#fold);
    if (JSON.stringify([...people]) === JSON.stringify([...this.#people])) return;
    this.#people = people;
    this.#version++;
    this.#changes.emit();
  }
}

/** Each member's own record: what others would say of them does not count. */
function peopleOf(fold: Fold): ReadonlyMap<MemberId, PersonView> {
  const people = new Map<MemberId, PersonView>();
  for (const record of fold.all('make', 'member')) {
    const { name, colour } = member(record);
    const { by } = record.made;
    if (name !== '') people.set(by, { member: by, name, colour });
  }
  return people;
}
