import type { ActId } from '../model/ids.ts';
import { ENTRY_KINDS, type EntryField, type EntryKind } from '../register/records.ts';
import type { Register } from '../register/register.ts';

/** An entry of the register as datasets list it. */
export interface RegisterRow extends Readonly<Record<EntryField, string>> {
  /** As in `DatasetEntry`. */
  readonly id: ActId;
  readonly kind: EntryKind;
  /** The other names it goes by. */
  readonly aliases: readonly string[];
  /** The ids of the entries that were merged into it. */
  readonly merged: readonly ActId[];
}

/** The entries of a register, kind by kind, each in the order of ids. Those that were taken out are not listed. */
export const registerRows = (register: Pick<Register, 'all'>): readonly RegisterRow[] =>
  ENTRY_KINDS.flatMap((kind) =>
    register.all(kind).map(({ id, name, type, unit, externalId, note, names, members }) => ({
      ...{ id, kind, name, type, unit, externalId, note },
      aliases: names.filter((each) => each !== name),
      merged: members.flatMap((member) => (member.id === id ? [] : [member.id])).sort(),
    })),
  );
