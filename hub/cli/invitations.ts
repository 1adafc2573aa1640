import { Command } from 'commander';
import type { ProjectId } from '../../shared/model/ids.ts';
import { openInvitations, withdrawInvitation } from '../invitations.ts';
import { type Common, moment, print, projectOption, withCommon, withStore } from './options.ts';

/** `postil hub invitations` */
export const invitationsCommand = (): Command =>
  new Command('invitations')
    .description('List the invitations that still let somebody in, or withdraw one.')
    .addCommand(
      withCommon(new Command('list'))
        .description('List the invitations that still let somebody in. Their codes are not known here.')
        .addOption(projectOption('only those to this project'))
        .action(list),
      { isDefault: true },
    )
    .addCommand(
      withCommon(new Command('withdraw'))
        .description('Withdraw an invitation, so that it lets nobody in any more. Who came in by it stays.')
        .argument('<id>', 'as `postil hub invitations` shows it')
        .action(withdraw),
    );

function list(options: Common & { readonly project?: ProjectId }): void {
  const open = withStore(options.dir, (db) => openInvitations(db, options.project ?? null));
  const lines = open.map(({ id, pid, role, uses, expires }) => {
    const people = `for ${uses} more ${uses === 1 ? 'person' : 'people'}`;
    return `${id}  ${pid ?? 'a project of their own'}  ${role}  ${people}, until ${moment(expires)}`;
  });
  print(options, open, lines.length === 0 ? ['No invitation is open.'] : lines);
}

function withdraw(id: string, options: Common, command: Command): void {
  if (!withStore(options.dir, (db) => withdrawInvitation(db, id.toLowerCase()))) {
    command.error('No open invitation has this id. `postil hub invitations` shows those there are.');
  }
  print(options, { withdrawn: id.toLowerCase() }, [
    'The invitation is withdrawn: the hub lets nobody in with it any more.',
  ]);
}
