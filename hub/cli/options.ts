import { homedir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isMemberId, isProjectId, type MemberId, type ProjectId } from '../../shared/model/ids.ts';
import { ROLES } from '../../shared/model/role.ts';
import { Members } from '../members.ts';
import { hubFiles, openStore } from '../store.ts';

/** What every command that works on a hub's files is told. */
export interface Common {
  readonly dir: string;
  readonly json?: true;
}

/** Gives a command `--dir` and, when it prints anything a script could want, `--json`. */
export function withCommon(command: Command): Command {
  return command.addOption(dirOption()).option('--json', 'print JSON, for scripts');
}

/** `--dir`: whose default is the folder that a hub keeps its files in by the custom of the system. */
export const dirOption = (): Option =>
  new Option('--dir <folder>', 'where the hub keeps its files').env('POSTIL_HUB_DIR').default(defaultDir());

/** `--project`; `what` says in the help what it is for. */
export const projectOption = (what: string): Option => new Option('--project <id>', what).argParser(parseProject);

/** `--role`; `what` says in the help whose it is. */
export const roleOption = (what: string): Option => new Option('--role <role>', what).choices(ROLES);

/** The folder of a hub unless told otherwise, by the custom of each system. */
function defaultDir(): string {
  const { env, platform } = process;
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Postil Hub');
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Postil Hub');
  return path.join(env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share'), 'postil-hub');
}

/** A whole number within bounds. */
export const parseCount =
  (least: number, most: number) =>
  (text: string): number => {
    const count = Number(text);
    if (!/^\d{1,9}$/.test(text) || count < least || count > most) {
      throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`);
    }
    return count;
  };

function parseProject(text: string): ProjectId {
  if (!isProjectId(text)) throw new InvalidArgumentError('A project’s id has 26 letters and digits.');
  return text;
}

/** A member's id as an argument. */
export function parseMember(text: string): MemberId {
  if (!isMemberId(text)) {
    throw new InvalidArgumentError('A member’s id has 26 letters and digits; `postil hub members` lists them.');
  }
  return text;
}

/** Opens the hub's file of members for some work; a hub that runs on it sees the changes within a second. */
export function withStore<T>(dir: string, work: (db: DatabaseSync) => T): T {
  const db = openStore(hubFiles(dir).members);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Ends the command with a sentence when the hub has no such project. */
export function mustKnow(db: DatabaseSync, project: ProjectId, command: Command): void {
  if (!new Members(db).knows(project)) {
    command.error('This hub does not know such a project. `postil hub members` lists those it knows.');
  }
}

/** A command of the hub as one types it where this one was typed: under `npm run hub`, or with Postil's own program. */
export const named = (command: string): string =>
  `${process.env.npm_lifecycle_event === 'hub' ? 'npm run hub --' : 'postil hub'} ${command}`;

/** Prints what came of a command: JSON for scripts, else lines for people. */
export function print({ json }: { readonly json?: true }, value: unknown, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(value, null, 2) : lines.join('\n'));
}

/** A moment (milliseconds since 1970) as this computer writes it. */
export const moment = (at: number): string => new Date(at).toLocaleString();
