import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const steps = (n: number) => plural(n, { one: '# step', other: '# steps' });

const A_ROLE = { owner: 'an owner', curator: 'a curator', annotator: 'an annotator', viewer: 'a viewer' };

/** Working together through a hub: sharing, inviting, the team, and setting aside what the hub refuses. */
export const share = {
  address: 'Address',
  addressFromLink: 'A link brings it along; beside a code, type it.',
  addressExample: 'For example 192.168.1.20:4747',
  invitation: 'Invitation',
  invitationHint: 'Paste the link or the code you were sent.',
  share: 'Share through a hub',
  shareLead:
    'A hub keeps the project the same for everyone who works on it. Start one with “npm run hub” in the folder of Postil’s sources: it shows its address and an invitation.',
  shareVerb: 'Share',
  sharing: 'Sharing…',
  shareWhere: 'The hub shows it when it starts.',
  shared: 'The project is on the hub. To let others in, choose “Invite someone…” in the menu or under “On the hub”.',
  changeMenu: 'Put it on another hub…',
  change: 'Put it on another hub',
  changeLead: (address: string) =>
    `The project leaves its hub (${address}) with everything in it, whoever made it. The others keep what they have, and go on once you have invited them to the new hub.`,
  changeVerb: 'Leave that hub and share',
  changing: 'Moving…',
  changed:
    'The project is on the other hub. Invite the others there: an invitation brings them along with what they have.',
  joinAgain: 'Join this project again',
  joinAgainLead: 'With a new invitation you go on where you were: what you have here is kept and sent.',
  joinAgainWhere: 'An owner of the project can send it.',
  inAgain: 'You are in this project again.',
  invite: 'Invite someone',
  inviteLead: 'An invitation lets people into the project: as many as you say, for as long as you say.',
  sendLead: 'Send the link. Whoever gets it follows it, or pastes it in Postil under “Join through a hub”.',
  done: 'Done',
  copied: 'Copied',
  copyLink: 'Copy the link',
  makeInvitation: 'Make an invitation',
  link: 'Link',
  orTell: 'Or tell them both of these:',
  comeInAs: 'They come in as',
  terms: {
    holds: 'It holds for',
    days: (n: number) => plural(n, { one: '# day', other: '# days' }),
    untilDate: 'Until a day',
    lastDay: 'The last day',
    people: 'People it lets in',
  },
  roles: { owner: 'Owner', curator: 'Curator', annotator: 'Annotator', viewer: 'Viewer' },
  roleMay: {
    annotator: 'Marks, comments and judges; changes no articles.',
    curator: 'Also adds articles, and corrects what is known about them.',
    viewer: 'Reads everything and changes nothing.',
    owner: 'May do everything, and says who is in the project.',
  },
  /** To an owner who has given it, and to whom it was given. */
  roleGiven: (name: string, role: keyof typeof A_ROLE) => `${name} is ${A_ROLE[role]} now.`,
  roleTaken: (role: keyof typeof A_ROLE) => `You are ${A_ROLE[role]} of this project now.`,
  readOnly: 'Read only',
  readOnlyOut: 'You are no longer in this project: here it can be read, and not changed.',
  readOnlyViewer:
    'You are a viewer in this project: you see everything and change nothing. Its owner can give you another role.',
  asking: 'Asking the hub who is in the project…',
  members: 'Members',
  membersLead: 'Who is in the project, and what they may do.',
  membersLeadForReader:
    'Everyone who has worked here and told their name. What each may do, the project’s owners see and change.',
  authors: 'Authors who are no members',
  authorsNote: 'Their work is in the project; they are not let in.',
  openInvitations: 'Open invitations',
  needsOwner: 'A project needs an owner. Make somebody else an owner first.',
  you: ' (you)',
  /** `{date}` stands for the moment. */
  since: 'since {date}',
  until: 'until {date}',
  roleOf: (name: string) => `Role of ${name}`,
  removeMember: (name: string) => `Remove ${name}…`,
  roleFor: (role: string, people: number) =>
    `${role}, for ${people === 1 ? 'one person' : plural(people, { other: '# people' })}`,
  withdraw: 'Withdraw',
  leaveTitle: 'Leave this project?',
  removeTitle: (name: string) => `Remove ${name}?`,
  leaveLead: 'The hub lets you in no more: nothing new comes from you or goes to you.',
  removeLead: (name: string) => `The hub lets ${name} in no more: nothing new comes from ${name} or goes to ${name}.`,
  stay: 'Stay',
  keep: (name: string) => `Keep ${name}`,
  leave: 'Leave',
  remove: 'Remove',
  leaveStays: [
    'Everything you have done so far stays in the project, in your name.',
    'You keep the copy on your own computer, to be read; it cannot be taken back.',
    'A new invitation lets you come back.',
  ],
  removeStays: (name: string) => [
    `Everything ${name} has done so far stays in the project, in their name.`,
    `${name} keeps the copy on their own computer, to be read; it cannot be taken back.`,
    'A new invitation lets them come back.',
  ],
  setAside: 'Set aside what the hub refuses',
  setAsideLead:
    'The hub then takes everything else again. What it refuses leaves the project here and is kept in a copy on this computer.',
  settingAside: 'Setting aside…',
  setAsideVerb: 'Set aside',
  wasSetAside: (n: number) => `${steps(n)} set aside.`,
  comeBack: (n: number) =>
    plural(n, {
      one: '# of them comes back once their authors join.',
      other: '# of them come back once their authors join.',
    }),
  copyAt: (paths: readonly string[]) => `The copy is at ${paths.join(' and ')}.`,
  strangersWait: 'Work that waits for its people',
  waitForHub: (n: number, who: string) =>
    `${steps(n)} by ${who} ${n === 1 ? 'waits' : 'wait'} on this computer and ${n === 1 ? 'goes' : 'go'} to the hub as soon as they have joined it. Until then what you and others do in the same articles waits too.`,
  /** To who cannot invite; `owners` are names, empty where the hub tells none. */
  ownerInvites: (owners: string) =>
    owners === '' ? 'Ask an owner of the project to invite them.' : `Ask ${owners} to invite them.`,
  inviteNamed: (name: string) => `Invite ${name}…`,
  missing: 'The hub takes the steps of its members only. These wait on this computer until those who made them join:',
  stepsBy: (n: number, name: string, id: string) => `${steps(n)} by ${name} (id ${id})`,
  nameless: 'somebody without a name here',
  takeSteps: 'Take their steps',
  theirKey: 'Their key',
  theirKeyHint: 'They told no name here, so no key either. They copy it from their settings and send it to you.',
  /** Follows a line of `stepsBy`. */
  hubRunnerCan: '. Whoever runs the hub can take them:',
  orTake: 'Or take their steps as they are. Nobody is let into the project by that.',
};
