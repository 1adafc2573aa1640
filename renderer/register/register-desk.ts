import { Emitter } from '../../shared/base/emitter.ts';
import { type ActId, actId } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import type { EntryField, EntryKind } from '../../shared/register/records.ts';
import { makeAlias, makeEntry } from '../../shared/register/records.ts';
import type { Entry } from '../../shared/register/register.ts';
import type { OpenRoom, UndoOutcome } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { RegisterView } from './register-view.ts';

/** What one did to the register here, for who keeps the order of what can be undone. */
export type RegisterMove = 'act' | 'undo' | 'redo';

/**
 * The one way the workbench writes into the register: in order, each change on the entry as it is when its turn comes.
 * What may not be written is said; what fails does not hold up what follows.
 */
export class RegisterDesk {
  readonly view: RegisterView;
  readonly room: OpenRoom;
  readonly moved = new Emitter<RegisterMove>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(room: OpenRoom) {
    this.room = room;
    this.view = new RegisterView(room.fold);
  }

  /** Makes an entry; answers its id, or null when it could not be made. */
  create(kind: EntryKind, fields: { readonly [field in EntryField]?: string }): Promise<ActId | null> {
    return this.#inTurn(async () => actId(await this.room.act([makeEntry(kind, fields)]), 0));
  }

  /** Gives an entry another name. */
  async addAlias(id: ActId, text: string, dates: { from?: string; to?: string } = {}): Promise<void> {
    await this.change(id, (entry) => [makeAlias(entry.members[0].id, text, dates)]);
  }

  /** Writes what `what` makes of an entry as it is then, as one step; nothing when it makes nothing of it. */
  async change(id: ActId, what: (entry: Entry) => readonly Act[]): Promise<boolean> {
    const done = await this.#inTurn(async () => {
      const entry = this.view.of(id);
      const acts = entry === undefined ? [] : what(entry);
      if (acts.length > 0) await this.room.act(acts);
      return acts.length > 0;
    });
    return done ?? false;
  }

  /** Writes acts as one step. */
  async write(acts: readonly Act[]): Promise<void> {
    await this.#inTurn(() => this.room.act(acts));
  }

  /** Undoes or redoes one's last step in the register. */
  async travel(verb: 'undo' | 'redo'): Promise<UndoOutcome | null> {
    return this.#inTurn(() => this.room[verb](), verb);
  }

  #inTurn<T>(what: () => Promise<T>, move: RegisterMove = 'act'): Promise<T | null> {
    const turn = this.#last.then(async () => {
      const { readOnly } = this.room;
      if (readOnly !== null) {
        say(readOnly);
        return null;
      }
      const done = await what();
      this.moved.emit(move);
      return done;
    });
    const safe = turn.catch((error: unknown) => {
      complain(error);
      return null;
    });
    this.#last = safe;
    return safe;
  }
}
