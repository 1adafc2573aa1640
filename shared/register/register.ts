import type { ActId } from '../model/ids.ts';
import type { Fold, FoldedRecord } from '../steps/fold.ts';
import { ENTRY_FIELDS, ENTRY_KINDS, type EntryField, type EntryKind, wordsIn } from './records.ts';
import { groups, liveSames, type Same } from './same.ts';

/** Another name of an entry. */
export interface Alias {
  readonly id: ActId;
  readonly text: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where nobody told. */
  readonly from: string;
  readonly to: string;
  /** What commands are made from. */
  readonly record: FoldedRecord;
}

/** An entry of the register: one record, or several that people say are the same. */
export interface Entry extends Readonly<Record<EntryField, string>> {
  /** The lowest id of its members [R3]. */
  readonly id: ActId;
  readonly kind: EntryKind;
  /** Its records, the one in front first, then by id [R4]. */
  readonly members: readonly [FoldedRecord, ...FoldedRecord[]];
  /** What joins them. */
  readonly sames: readonly Same[];
  readonly aliases: readonly Alias[];
  /** Every name it goes by, the one shown first: of all members, with the values that contest, and the aliases [R5]. */
  readonly names: readonly string[];
  /** Taken out of the register: nobody is offered it, what refers to it still shows its name [R6]. */
  readonly gone: boolean;
  /** Whether something of it was set to different things by people who did not know of one another. */
  readonly contested: boolean;
}

/** A project's register at one moment. */
export interface Register {
  /** The entries of a kind that were not taken out, in the order of their ids. */
  all(kind: EntryKind): readonly Entry[];
  /** The entry with this id, or the one that this id has become part of. One that was taken out too. */
  of(id: ActId): Entry | undefined;
}

/**
 * Reads a register from its room: a function of the room's steps alone [R8]. What is the same as in `before` is the very
 * same entry: a step changes one or two of thousands.
 */
export function readRegister(fold: Fold, before?: Register): Register {
  const records = new Map<ActId, FoldedRecord>();
  for (const kind of ENTRY_KINDS) {
    for (const record of fold.all('make', kind)) records.set(record.id, record);
    for (const record of fold.dropped('make', kind)) records.set(record.id, record);
  }
  const sames = liveSames(fold, ({ id }) => records.has(id));
  const joining = Map.groupBy(sames, ({ a }) => a.id);
  const behind = new Set(sames.map(({ b }) => b.id));
  const aliases = aliasesOf(fold);
  const byId = new Map<ActId, Entry>();
  const lists = new Map<EntryKind, Entry[]>(ENTRY_KINDS.map((kind) => [kind, []]));
  for (const group of groups(records.keys(), sames)) {
    const parts: Parts = {
      records: group.map((id) => records.get(id)!),
      sames: group.length === 1 ? NONE : group.flatMap((id) => joining.get(id) ?? NONE),
      aliases: group.length === 1 ? (aliases.get(group[0]!) ?? NONE) : group.flatMap((id) => aliases.get(id) ?? NONE),
    };
    const known = before?.of(group[0]!);
    const entry = known !== undefined && isMadeOf(known, parts) ? known : entryOf(parts, behind);
    for (const id of group) byId.set(id, entry);
    if (!entry.gone) lists.get(entry.kind)!.push(entry);
  }
  for (const list of lists.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    all: (kind) => lists.get(kind)!,
    of: (id) => byId.get(id) ?? byId.get(fold.get(id)?.id ?? id),
  };
}

/** What an entry is made of: its records by id, at least one, what joins them, and their other names. */
interface Parts {
  readonly records: readonly FoldedRecord[];
  readonly sames: readonly Same[];
  readonly aliases: readonly FoldedRecord[];
}

/** Whether an entry was made of just these: records never change, others take their place. */
const isMadeOf = (entry: Entry, { records, sames, aliases }: Parts): boolean =>
  entry.members.length === records.length &&
  entry.sames.length === sames.length &&
  entry.aliases.length === aliases.length &&
  records.every((record) => entry.members.includes(record)) &&
  sames.every(({ record }) => entry.sames.some((same) => same.record === record)) &&
  aliases.every((record) => entry.aliases.some((alias) => alias.record === record));

/** One entry; `behind` are the records that others are in front of. */
function entryOf({ records: group, sames, aliases: named }: Parts, behind: ReadonlySet<ActId>): Entry {
  const live = group.filter(({ dropped }) => !dropped);
  const shown = live.length > 0 ? live : group;
  const front = shown.find(({ id }) => !behind.has(id)) ?? shown[0]!;
  const members: [FoldedRecord, ...FoldedRecord[]] = [front, ...group.filter((record) => record !== front)];
  const telling = [front, ...shown.filter((record) => record !== front)];
  const told = (field: EntryField): string => telling.map((record) => wordsIn(record, field)).find(Boolean) ?? '';
  const aliases = named.map(aliasOf).sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const names = new Set(
    [told('name'), ...telling.flatMap(namesOf), ...aliases.flatMap(({ record }) => valuesOf(record, 'text'))].filter(
      Boolean,
    ),
  );
  // Built field by field: five thousand of these are made again with every change of the register.
  const [name, type, unit, externalId, note] = ENTRY_FIELDS.map(told) as [string, string, string, string, string]; // five fields
  return {
    id: group[0]!.id,
    kind: front.what as EntryKind, // only records of these kinds come here
    name,
    type,
    unit,
    externalId,
    note,
    members,
    sames,
    aliases,
    names: [...names],
    gone: live.length === 0,
    contested: [...telling, ...aliases.map(({ record }) => record)].some(({ contested }) => contested),
  };
}

const NONE: readonly [] = [];

const namesOf = (record: FoldedRecord): string[] => valuesOf(record, 'name');

/** All words that stand in a field: several where people contest it. */
function valuesOf(record: FoldedRecord, field: string): string[] {
  const { heads, value, contested } = record.fields[field] ?? { heads: [], value: null, contested: false };
  if (!contested) return typeof value === 'string' ? [value] : [];
  return heads.flatMap((head) => (typeof head.value === 'string' ? head.value : []));
}

const aliasOf = (record: FoldedRecord): Alias => ({
  id: record.id,
  text: wordsIn(record, 'text'),
  from: wordsIn(record, 'from'),
  to: wordsIn(record, 'to'),
  record,
});

/** Live aliases by the record they are of. */
function aliasesOf(fold: Fold): ReadonlyMap<ActId, readonly FoldedRecord[]> {
  return Map.groupBy(fold.all('make', 'alias'), (record) => {
    const of = wordsIn(record, 'of') as ActId; // an id that leads nowhere finds no entry
    return fold.get(of)?.id ?? of;
  });
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
