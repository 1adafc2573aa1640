import type { DatasetSet } from '../formats/dataset.ts';
import { fileName } from '../formats/file-name.ts';
import type { MarkSet } from '../wire/room.ts';

/** What the files of sets are called, by the set: its name as every system takes it. Two of one name are told apart by a number. */
export function setFileNames(sets: readonly DatasetSet[]): ReadonlyMap<MarkSet, string> {
  const taken = new Set<string>();
  const names = new Map<MarkSet, string>();
  for (const { id, name } of sets) {
    // Not every system tells capitals from small letters.
    const plain = fileName(name).toLowerCase().replaceAll(' ', '-');
    let free = plain;
    for (let number = 2; taken.has(free); number++) free = `${plain}-${number}`;
    taken.add(free);
    names.set(id, free);
  }
  return names;
}
