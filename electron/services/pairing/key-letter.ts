import * as v from 'valibot';
import type { Settings } from '../../../shared/host/contract.ts';
import { isProjectId, type ProjectId } from '../../../shared/model/ids.ts';
import { PERSON_COLOURS } from '../../../shared/model/person.ts';
import { isLoopback } from '../../../shared/wire/loopback-address.ts';
import { parseHubAddress } from '../hub-address.ts';
import { type KeyPair, keyPairOf } from '../key-pair.ts';

/** The most characters of JSON a letter may have: sealed, it is to fit into a hub's mailbox. */
const MOST = 8_000;

/** What goes from a person's first device to the second. */
export interface KeyLetter {
  readonly keys: KeyPair;
  readonly name: string;
  readonly colour: Settings['colour'];
  /** Their projects that are on hubs. */
  readonly projects: readonly LetterProject[];
  /** Until when it holds, in milliseconds since 1970: a file cannot forget by itself. */
  readonly until: number;
}

/** A project, and its hub's address. */
interface LetterProject {
  readonly pid: ProjectId;
  readonly name: string;
  readonly hub: string;
}

const schema = v.object({
  v: v.literal(1),
  publicKey: v.string(),
  seed: v.string(),
  name: v.pipe(v.string(), v.maxLength(200)),
  colour: v.picklist(PERSON_COLOURS),
  projects: v.array(
    v.object({ pid: v.custom<ProjectId>(isProjectId), name: v.pipe(v.string(), v.maxLength(500)), hub: v.string() }),
  ),
  until: v.number(),
});

/** Writes a letter; of more projects than fit, those that come first. */
export function writeLetter({ keys, projects, ...rest }: KeyLetter): string {
  const { publicKey, seed } = keys;
  const write = (count: number): string =>
    JSON.stringify({ v: 1, publicKey, seed, ...rest, projects: projects.slice(0, count) });
  let count = projects.length;
  while (count > 0 && write(count).length > MOST) count--;
  return write(count);
}

/**
 * Reads a letter; null when it is none. `at` is the address that was typed for the hub it waited at, null for a file. A hub
 * that its owner reaches on their own computer alone goes by that address here, or is left out.
 */
export function readLetter(text: string, at: string | null): KeyLetter | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (!parsed.success) return null;
  const { publicKey, seed, projects, name, colour, until } = parsed.output;
  const keys = keyPairOf(publicKey, seed);
  if (keys === null) return null;
  const reached = projects.flatMap((project) => {
    const address = parseHubAddress(isLoopback(project.hub) ? (at ?? '') : project.hub);
    return address.ok ? [{ ...project, hub: address.value }] : [];
  });
  return { keys, name, colour, projects: reached, until };
}
