import { Command } from 'commander';
import { backupCommand } from './cli/backup.ts';
import { invitationsCommand } from './cli/invitations.ts';
import { createCommand, inviteCommand } from './cli/invite.ts';
import { admitCommand, membersCommand } from './cli/members.ts';
import { recoverCommand } from './cli/recover.ts';
import { removeCommand } from './cli/remove.ts';
import { restoreCommand } from './cli/restore.ts';
import { rotateCommand } from './cli/rotate.ts';
import { serveCommand } from './cli/serve.ts';

/**
 * `postil hub`: serves a hub and looks after who may do what on it. All but `serve`, `recover` and `restore` may run beside a hub
 * that serves. Errors come as one sentence and exit code 1.
 */
export function hubCommand(): Command {
  return new Command('hub')
    .description('Run a hub: the place where a team’s work meets.')
    .addCommand(serveCommand(), { isDefault: true })
    .addCommand(createCommand())
    .addCommand(inviteCommand())
    .addCommand(invitationsCommand())
    .addCommand(membersCommand())
    .addCommand(admitCommand())
    .addCommand(removeCommand())
    .addCommand(rotateCommand())
    .addCommand(backupCommand())
    .addCommand(recoverCommand())
    .addCommand(restoreCommand());
}

if (import.meta.main) {
  await hubCommand()
    .parseAsync()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
