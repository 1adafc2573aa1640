import { Emitter } from '../../shared/base/emitter.ts';
import { type ActId, actId, type StepKey } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import type { EntryField, EntryKind } from '../../shared/register/records.ts';
import { makeAlias, makeEntry } from '../../shared/register/records.ts';
import type { Entry } from '../../shared/register/register.ts';
import type { OpenRoom, UndoOutcome } from '../session/session-types.ts';
import type { Move } from '../session/trail.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { RegisterView } from './register-view.ts';

/**
 * The one way the workbench writes into the register: in order, each change on the entry as it is when its turn comes.
 * What may not be written is said; what fails does not hold up what follows.
 */
export class RegisterDesk {
  readonly view: RegisterView;
  readonly room: OpenRoom;
  /** Told after each step that was written here, for who keeps the order of what can be undone. */
  readonly moved = new Emitter<Move>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(room: OpenRoom) {
    this.room = room;
    this.view = new RegisterView(room.fold);
  }

  /** Makes an entry; answers its id, or null when it could not be made. */
  create(kind: EntryKind, fields: { readonly [field in EntryField]?: string }): Promise<ActId | null> {
    return this.#inTurn(async () => actId(await this.#act([makeEntry(kind, fields)]), 0));
  }

  /** Gives an entry another name. */
  async addAlias(id: ActId, text: string): Promise<void> {
    await this.change(id, (entry) => [makeAlias(entry.members[0].id, text)]);
  }

  /** Writes what `what` makes of an entry as it is then, as one step; false when that is nothing. */
  async change(id: ActId, what: (entry: Entry) => readonly Act[]): Promise<boolean> {
    const done = await this.#inTurn(async () => {
      const entry = this.view.of(id);
      const acts = entry === undefined ? [] : what(entry);
      if (acts.length > 0) await this.#act(acts);
      return acts.length > 0;
    });
    return done ?? false;
  }

  /** Writes acts as one step. */
  async write(acts: readonly Act[]): Promise<void> {
    await this.#inTurn(() => this.#act(acts));
  }

  /** Undoes or redoes one's last step in the register; null when nothing may be written. */
  travel(verb: 'undo' | 'redo'): Promise<UndoOutcome | null> {
    return this.#inTurn(async () => {
      const outcome = await this.room[verb]();
      this.moved.emit(verb);
      return outcome;
    });
  }

  async #act(acts: readonly Act[]): Promise<StepKey> {
    const key = await this.room.act(acts);
    this.moved.emit('act');
    return key;
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T | null> {
    const turn = this.#last.then(async () => {
      const { readOnly } = this.room;
      if (readOnly === null) return what();
      say(readOnly);
      return null;
    });
    const safe = turn.catch((error: unknown) => {
      complain(error);
      return null;
    });
    this.#last = safe;
    return safe;
  }
}
