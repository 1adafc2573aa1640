import { EVENTS_AT, type EventsAt } from '../../shared/formats/import/event-links.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import type { DeviceMemory } from '../session/device-memory.ts';

/** What was decided at earlier imports of a project, by the names of the files; kept on this device alone. */
export interface Remembered {
  readonly labels: ReadonlyMap<string, string | null>;
  readonly attributes: ReadonlyMap<string, string | null>;
  readonly linkTypes: ReadonlyMap<string, string | null>;
  /** Where the links of events start: at their claims unless a person decided otherwise. */
  readonly eventsAt: EventsAt;
  /** The pseudonym of each annotator, so that nobody's number becomes somebody else's. */
  readonly pseudonyms: ReadonlyMap<string, string>;
}

const keyOf = (pid: ProjectId): string => `postil.import.${pid}`;

const PARTS = ['labels', 'attributes', 'linkTypes', 'pseudonyms'] as const;

/** What is remembered; nothing where none of it can be read. */
export function recall(memory: DeviceMemory, pid: ProjectId): Remembered {
  let kept: unknown = null;
  try {
    kept = JSON.parse(memory.get(keyOf(pid)) ?? 'null');
  } catch {
    kept = null; // it is proposed anew then
  }
  const parts = Array.isArray(kept) ? kept : [];
  const [labels, attributes, linkTypes, pseudonyms] = PARTS.map((_, at) => mapOf(parts[at]));
  const named = [...pseudonyms!].filter((pair): pair is [string, string] => pair[1] !== null);
  const eventsAt = EVENTS_AT.find((where) => where === parts[PARTS.length]) ?? 'claim';
  return { labels: labels!, attributes: attributes!, linkTypes: linkTypes!, eventsAt, pseudonyms: new Map(named) };
}

/** Remembers what was decided now beside what was before. */
export function remember(memory: DeviceMemory, pid: ProjectId, now: Remembered): void {
  const before = recall(memory, pid);
  const maps = PARTS.map((part) => [...new Map([...before[part], ...now[part]])]);
  memory.set(keyOf(pid), JSON.stringify([...maps, now.eventsAt]));
}

function mapOf(kept: unknown): Map<string, string | null> {
  const pairs = Array.isArray(kept) ? kept.filter(Array.isArray) : [];
  return new Map(
    pairs.flatMap(([name, value]): [string, string | null][] =>
      typeof name === 'string' && (typeof value === 'string' || value === null) ? [[name, value]] : [],
    ),
  );
}
