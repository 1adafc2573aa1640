import { Argument, Command } from 'commander';
import type { Result } from '../../shared/base/result.ts';
import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import { ROLES, type Role } from '../../shared/model/role.ts';
import { Authors } from '../authors.ts';
import { Members } from '../members.ts';
import { Roster } from '../roster.ts';
import {
  type Common,
  moment,
  mustKnow,
  parseMember,
  print,
  projectOption,
  roleOption,
  withCommon,
  withStore,
} from './options.ts';

type InProject = Common & { readonly project: ProjectId };

/** `postil hub members` */
export const membersCommand = (): Command =>
  new Command('members')
    .description('List who is in which project, change what somebody may do, or remove them.')
    .addCommand(
      withCommon(new Command('list'))
        .description('List who is a member or an admitted author of which project, in which role and since when.')
        .addOption(projectOption('only those of this project'))
        .action(list),
      { isDefault: true },
    )
    .addCommand(
      withCommon(new Command('set-role'))
        .description('Give a member another role. It holds within seconds, also for who is connected.')
        .argument('<member>', 'their id', parseMember)
        .addArgument(new Argument('<role>', 'what they may do from now on').choices(ROLES))
        .addOption(projectOption('the project').makeOptionMandatory())
        .action((member: MemberId, role: Role, options: InProject, command: Command) => {
          decide(options, command, (roster) => roster.setRole(options.project, member, role));
          print(options, { project: options.project, member, role }, [`${member} is ${a(role)} now.`]);
        }),
    )
    .addCommand(
      withCommon(new Command('revoke'))
        .description(
          'Remove a member or an admitted author. They are cut off within seconds and keep what they have; what they did stays on the hub.',
        )
        .argument('<member>', 'their id', parseMember)
        .addOption(projectOption('the project').makeOptionMandatory())
        .action((member: MemberId, options: InProject, command: Command) => {
          decide(options, command, (roster) => roster.revoke(options.project, member));
          print(options, { project: options.project, revoked: member }, [
            `${member} is no member any more. Only an invitation that is made from now on lets them back in.`,
          ]);
        }),
    );

/** `postil hub admit` */
export const admitCommand = (): Command =>
  withCommon(new Command('admit'))
    .description(
      'Take the steps of somebody who is no member, when a member brings them. The author is let in nowhere by this.',
    )
    .argument('<public-key>', 'the author’s public key, as Postil shows it beside steps that the hub refuses')
    .addOption(projectOption('the project').makeOptionMandatory())
    .addOption(roleOption('as what their steps count').default('annotator'))
    .action((publicKey: string, options: InProject & { readonly role: Role }, command: Command) => {
      const { project, role } = options;
      const member = decide(options, command, (roster) => roster.admit(project, publicKey, role));
      print(options, { project, admitted: member, role }, [
        `The hub takes the steps of ${member} as those of ${a(role)} from now on. Whoever has them chooses “Try again” in Postil.`,
      ]);
    });

/** A decision about somebody, by the rules that hold over the wire as well. */
function decide<T>(options: InProject, command: Command, decision: (roster: Roster) => Result<T>): T {
  const decided = withStore(options.dir, (db) => {
    mustKnow(db, options.project, command);
    return decision(new Roster(db, new Members(db), new Authors(db)));
  });
  return decided.ok ? decided.value : command.error(decided.message);
}

function list(options: Common & { readonly project?: ProjectId }): void {
  const { members, authors } = withStore(options.dir, (db) => ({
    members: new Members(db).list().filter(({ pid }) => options.project === undefined || pid === options.project),
    authors: new Authors(db).of(options.project ?? null),
  }));
  const lines = [
    ...members.map(({ pid, member, role, since }) => `${pid}  ${member}  ${role}  since ${moment(since)}`),
    ...authors.map(({ pid, member, role, since }) => `${pid}  ${member}  author, as ${role}  since ${moment(since)}`),
  ];
  print(options, { members, authors }, lines.length === 0 ? ['Nobody is a member of anything yet.'] : lines);
}

const a = (role: Role): string => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
