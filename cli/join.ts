import { resolve } from 'node:path';
import { Command } from 'commander';
import { parseHubAddress } from '../electron/services/hub-address.ts';
import { HubClient } from '../electron/services/hub-client.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { Role } from '../shared/model/role.ts';
import { parseInvitation } from '../shared/wire/invitation-link.ts';
import { type AnswerOptions, answer, jsonOption } from './answer.ts';
import { openAuthor } from './author.ts';

/** What joining gave. */
interface Joined {
  /** What the project is called on the command line. */
  readonly project: string;
  readonly role: Role;
}

/** `postil join`: joins a project at a hub with an invitation, so that other commands can work on it. */
export function joinCommand(): Command {
  return new Command('join')
    .description('Join a project at a hub with an invitation; prints what to call it in other commands.')
    .argument('<invitation>', 'the link (postil://join?…)')
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise')
    .addOption(jsonOption())
    .action(async (link: string, options: AnswerOptions & { dataDir?: string }) => {
      answer(await join(link, options.dataDir), options, ({ project, role }) => [
        `You are ${role === 'owner' || role === 'annotator' ? 'an' : 'a'} ${role} of this project. Call it`,
        project,
      ]);
    });
}

async function join(link: string, dataDir: string | undefined): Promise<Result<Joined>> {
  const parts = parseInvitation(link);
  if (parts === null) {
    return fail('invitation', 'This is no invitation. Paste the whole link that begins with postil://join, in quotes.');
  }
  const address = parseHubAddress(parts.address);
  if (!address.ok) return address;
  const author = await openAuthor(dataDir === undefined ? undefined : resolve(dataDir));
  if (!author.ok) return author;
  const joined = await new HubClient(address.value, author.value.keys).join(parts.invitation, null);
  if (!joined.ok) return joined;
  return ok({ project: `${address.value}/${joined.value.pid}`, role: joined.value.role });
}
