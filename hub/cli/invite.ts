import type { DatabaseSync } from 'node:sqlite';
import { Command } from 'commander';
import type { ProjectId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import { MAX_INVITATION } from '../../shared/wire/hub-api.ts';
import { invitationLink } from '../../shared/wire/invitation-link.ts';
import { knownAddress } from '../facts.ts';
import { HubProjects } from '../hub-projects.ts';
import { INVITATION_DAYS, type InvitationTerms, makeInvitation } from '../invitations.ts';
import {
  type Common,
  moment,
  mustKnow,
  parseCount,
  print,
  projectOption,
  roleOption,
  withCommon,
  withStore,
} from './options.ts';

interface TermOptions extends Common {
  readonly expires: number;
  readonly address?: string;
}

interface InviteOptions extends TermOptions {
  readonly project?: ProjectId;
  readonly role: Role;
  readonly uses: number;
  readonly owner?: true;
}

/** `postil hub create` */
export const createCommand = (): Command =>
  withTerms(new Command('create'))
    .description('Make an empty project on this hub, and the invitation for its owner.')
    .argument('<name>', 'what the project is called; its owner can change it')
    .action((name: string, options: TermOptions, command: Command) => {
      const wanted = name.trim();
      if (wanted === '' || wanted.length > 200) command.error('A project’s name has 1 to 200 letters.');
      withStore(options.dir, (db) => {
        const project = new HubProjects(db).make(wanted);
        const terms = { pid: project, role: 'owner', uses: 1, days: options.expires } as const;
        tell(db, terms, options, [
          `“${wanted}” is on this hub as ${project}. Its owner joins with this invitation:`,
          '',
        ]);
      });
    });

/** `postil hub invite` */
export const inviteCommand = (): Command =>
  withTerms(new Command('invite'))
    .description('Make an invitation: a link to follow or paste in Postil, and its short code.')
    .addOption(projectOption('the project to invite to; its id is shown by `postil hub members`'))
    .addOption(roleOption('what they may do').default('annotator'))
    .option('--uses <number>', 'how many people it lets in', parseCount(1, MAX_INVITATION.uses), 1)
    .option('--owner', 'instead: let someone put a project of their own on this hub')
    .action((options: InviteOptions, command: Command) => {
      const { project, role, owner, uses, expires } = options;
      if ((project === undefined) === (owner === undefined)) {
        command.error('Say either --project <id> to invite someone to a project, or --owner to let someone bring one.');
      }
      withStore(options.dir, (db) => {
        if (project !== undefined) mustKnow(db, project, command);
        tell(db, { pid: project ?? null, role: owner ? 'owner' : role, uses, days: expires }, options, []);
      });
    });

const withTerms = (command: Command): Command =>
  withCommon(command)
    .option('--expires <days>', 'for how many days it holds', parseCount(1, MAX_INVITATION.days), INVITATION_DAYS)
    .option('--address <address>', 'where people reach this hub; the one it serves at unless told otherwise');

/** Makes an invitation and prints it. */
function tell(db: DatabaseSync, terms: InvitationTerms, options: TermOptions, before: readonly string[]): void {
  const made = makeInvitation(db, terms);
  const address = options.address ?? knownAddress(db);
  // A founding invitation is entered where a project is shared: a link, which joins, would lead the wrong way.
  const link = address === null || terms.pid === null ? null : invitationLink({ address, invitation: made.invitation });
  const { pid: project, role, uses } = terms;
  const often = uses === 1 ? 'once' : `by ${uses} people`;
  print(options, { project, role, uses, ...made, address, link }, [
    ...before,
    made.invitation,
    ...(link === null ? [] : [link]),
    `It can be used ${often}, until ${moment(made.expires)}.`,
  ]);
}
