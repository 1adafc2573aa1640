import { LEAVES_UNIT_OPEN } from '../../shared/export/offset-units.ts';
import type { ExportOptions } from '../../shared/host/contract.ts';
import { type ExportSplit, isExportOptions } from '../../shared/host/export-options.ts';
import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from '../session/device-memory.ts';

/** What somebody chooses for exports of a project; which articles is another matter each time. */
export type ExportChoices = Omit<ExportOptions, 'only'>;

/** How an export begins that nobody has chosen anything for. */
export const PLAIN_EXPORT: ExportChoices = { format: 'jsonl', inexact: 'leave-out' };

/** How a split begins. */
export const PLAIN_SPLIT: ExportSplit = { parts: [80, 10, 10], by: 'article', seed: 1 };

/** What was chosen for a project the last time on this device; the plain export when what was kept has another form. */
export function keptChoices(memory: DeviceMemory, pid: ProjectId): ExportChoices {
  const kept = memory.get(keyOf(pid));
  if (kept === null) return PLAIN_EXPORT;
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return PLAIN_EXPORT;
  }
  return isExportOptions(value) ? value : PLAIN_EXPORT;
}

/** Keeps what was chosen, but for which articles. */
export const keepChoices = (memory: DeviceMemory, pid: ProjectId, { articles: _, ...choices }: ExportChoices): void =>
  memory.set(keyOf(pid), JSON.stringify(choices));

/** Names the project's room, as everything does that is forgotten with the project. */
const keyOf = (pid: ProjectId): string => `postil.export.${projectRoom(pid)}`;

/** The choices as options of one export; what the format does not ask for is left out. */
export function optionsOf({ unit, ...choices }: ExportChoices, only: readonly ArticleId[] | undefined): ExportOptions {
  return {
    ...choices,
    ...(unit !== undefined && LEAVES_UNIT_OPEN.includes(choices.format) && { unit }),
    ...(only && { only }),
  };
}

/** What changes in choices; `undefined` takes a choice back. */
export type ChoicesChange = { readonly [Key in keyof ExportChoices]?: ExportChoices[Key] | undefined };

/** Choices after a change. */
export function changed(choices: ExportChoices, change: ChoicesChange): ExportChoices {
  const { format = choices.format, inexact = choices.inexact, ...others } = { ...choices, ...change };
  const told = Object.entries(others).filter(([, value]) => value !== undefined);
  return { format, inexact, ...Object.fromEntries(told) };
}

/** A list that something is put into or taken out of; `undefined` when then all of `every` are in it. */
export function toggled(list: readonly string[] | undefined, every: readonly string[], key: string, on: boolean) {
  const held = new Set(list ?? every);
  if (on) held.add(key);
  else held.delete(key);
  const left = every.filter((each) => held.has(each));
  return left.length === every.length ? undefined : left;
}
