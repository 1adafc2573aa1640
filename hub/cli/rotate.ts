import { Command } from 'commander';
import { openInvitations, withdrawInvitation } from '../invitations.ts';
import { Tokens } from '../tokens.ts';
import { type Common, print, withCommon, withStore } from './options.ts';

/** `postil hub rotate-secrets` */
export const rotateCommand = (): Command =>
  withCommon(new Command('rotate-secrets'))
    .description(
      'Make every sign-in void, as after a stolen backup. Members sign in anew by their keys, by themselves; no work is lost.',
    )
    .option('--invitations', 'withdraw all open invitations too')
    .action((options: Common & { readonly invitations?: true }) => {
      const { signIns, withdrawn } = withStore(options.dir, (db) => ({
        signIns: new Tokens(db).clear(),
        withdrawn: options.invitations ? openInvitations(db).filter(({ id }) => withdrawInvitation(db, id)).length : 0,
      }));
      print(options, { signIns, withdrawn }, [
        `Void now: ${signIns} ${signIns === 1 ? 'sign-in' : 'sign-ins'}. Whoever is connected signs in anew within seconds.`,
        ...(options.invitations
          ? [`Withdrawn: ${withdrawn} open ${withdrawn === 1 ? 'invitation' : 'invitations'}.`]
          : []),
      ]);
    });
