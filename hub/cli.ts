import { homedir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isProjectId, type ProjectId } from '../shared/model/ids.ts';
import { ROLES, type Role } from '../shared/model/role.ts';
import { hasInvitations, makeInvitation, openInvitations, withdrawInvitation } from './invitations.ts';
import { recoverLog } from './log/recover-log.ts';
import { Members } from './members.ts';
import { HUB_PORT, startHub } from './server.ts';
import { hubFiles, openStore } from './store.ts';

/** `postil hub`: serves a hub and looks after its members. Errors come as one sentence and exit code 1. */
export function hubCommand(): Command {
  const hub = new Command('hub').description('Run a hub: the place where a team’s work meets.');
  hub
    .command('serve', { isDefault: true })
    .description('Start the hub. It runs until Ctrl+C.')
    .option('--port <number>', 'port to listen on; 0 takes any free one', parsePort, HUB_PORT)
    .option('--address <address>', 'network address to listen on; 0.0.0.0 lets other computers in', '127.0.0.1')
    .addOption(dirOption())
    .action(serve);
  hub
    .command('invite')
    .description('Make an invitation to give to one person, or list those that are open.')
    .option('--project <id>', 'the project to invite to; its id is shown by `members`', parseProject)
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).default('annotator'))
    .option('--owner', 'instead: let someone put a project of their own on this hub')
    .option('--list', 'instead: list the invitations that still let somebody in (with --project: to that one)')
    .addOption(dirOption())
    .action(invite);
  hub
    .command('revoke')
    .description('Withdraw an invitation, so that it lets nobody in any more.')
    .argument('<id>', 'as `invite --list` shows it')
    .addOption(dirOption())
    .action(revoke);
  hub
    .command('recover')
    .description('Put a damaged log aside and make a new one of all that can be read in it. End the hub first.')
    .addOption(dirOption())
    .action(recover);
  hub
    .command('members')
    .description('List who is a member of which project, in which role and since when.')
    .addOption(dirOption())
    .action(listMembers);
  return hub;
}

const dirOption = (): Option =>
  new Option('--dir <folder>', 'where the hub keeps its files').env('POSTIL_HUB_DIR').default(defaultDir());

/** The folder of a hub unless told otherwise, by the custom of each system. */
function defaultDir(): string {
  const { env, platform } = process;
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Postil Hub');
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Postil Hub');
  return path.join(env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share'), 'postil-hub');
}

async function serve({ port, address, dir }: { port: number; address: string; dir: string }): Promise<void> {
  const hub = await startHub({ dir, address, port });
  console.log(`The hub runs at ${hub.url}\nIts files are in ${dir}`);
  const first = firstInvitation(dir);
  if (first !== null) {
    console.log(
      `\nTo put your project on it, choose “Share” in Postil and enter the address above with this invitation:\n\n  ${first}\n`,
    );
    console.log('It can be used once, within 14 days. `postil hub invite --owner` makes another.');
  }
  process.on('unhandledRejection', (error) =>
    console.error('The hub goes on after an error it did not expect:', error),
  );
  const end = (): void => {
    hub.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** An owner's invitation for a hub on which nobody was ever invited, else null. */
function firstInvitation(dir: string): string | null {
  return withStore(dir, (db) =>
    hasInvitations(db) ? null : makeInvitation(db, { pid: null, role: 'owner', uses: 1 }).invitation,
  );
}

interface InviteOptions {
  readonly project?: ProjectId;
  readonly role: Role;
  readonly owner?: true;
  readonly list?: true;
  readonly dir: string;
}

function invite({ project, role, owner, list, dir }: InviteOptions, command: Command): void {
  if (list) {
    listInvitations(dir, project ?? null);
    return;
  }
  if ((project === undefined) === (owner === undefined)) {
    command.error('Say either --project <id> to invite someone to a project, or --owner to let someone bring one.');
  }
  withStore(dir, (db) => {
    if (project !== undefined && !new Members(db).knows(project)) {
      command.error('This hub does not know such a project. `postil hub members` lists those it knows.');
    }
    const made = makeInvitation(db, { pid: project ?? null, role: owner ? 'owner' : role, uses: 1 });
    console.log(`${made.invitation}\nIt can be used once, until ${moment(made.expires)}.`);
  });
}

async function recover({ dir }: { dir: string }): Promise<void> {
  const { log } = hubFiles(dir);
  const { rows, lost, aside } = await recoverLog(log, null);
  const missing = lost === 0 ? 'None was found that cannot be read' : `${lost} more were found that cannot be read`;
  console.log(`${rows} rows were read and are in the new log. ${missing}.\nThe damaged log was kept as ${aside}.`);
}

function listInvitations(dir: string, project: ProjectId | null): void {
  const open = withStore(dir, (db) => openInvitations(db, project));
  if (open.length === 0) console.log('No invitation is open.');
  for (const { id, pid, role, uses, expires } of open) {
    const whereto = pid ?? 'a project of their own';
    console.log(
      `${id}  ${whereto}  ${role}  for ${uses} more ${uses === 1 ? 'person' : 'people'}, until ${moment(expires)}`,
    );
  }
}

function revoke(id: string, { dir }: { dir: string }, command: Command): void {
  if (!withStore(dir, (db) => withdrawInvitation(db, id.toLowerCase()))) {
    command.error('No open invitation has this id. `postil hub invite --list` shows those there are.');
  }
  console.log('The invitation is withdrawn: the hub lets nobody in with it any more.');
}

function listMembers({ dir }: { dir: string }): void {
  const members = withStore(dir, (db) => new Members(db).list());
  if (members.length === 0) console.log('Nobody is a member of anything yet.');
  for (const { pid, member, role, since } of members) console.log(`${pid}  ${member}  ${role}  since ${moment(since)}`);
}

/** A moment (milliseconds since 1970) as this computer writes it. */
const moment = (at: number): string => new Date(at).toLocaleString();

function withStore<T>(dir: string, work: (db: ReturnType<typeof openStore>) => T): T {
  const db = openStore(hubFiles(dir).members);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function parseProject(text: string): ProjectId {
  if (!isProjectId(text)) throw new InvalidArgumentError('A project’s id has 26 letters and digits.');
  return text;
}

if (import.meta.main) {
  await hubCommand()
    .parseAsync()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
