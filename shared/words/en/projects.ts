import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The page of projects, and the ways to one. */
export const projects = {
  recent: 'Recent projects',
  opening: 'Opening the project…',
  none: 'Nothing here yet. New to Postil? The sample project is a good place to try marking.',
  sharedThrough: (hub: string) => `shared through ${hub}`,
  onThisComputer: 'on this computer',
  remove: (name: string) => `Delete “${name}”`,
  dropFile: 'Drop a .postil file to open it',
  snapshots: 'Snapshots',
  settings: 'Settings',
  create: 'New project',
  createHint: 'Start empty, then drop in articles.',
  sample: 'Open sample project',
  sampleHint: 'A few short articles on one event, to try things out.',
  join: 'Join through a hub',
  joinHint: 'With an address and an invitation from a colleague.',
  openFile: 'Open a .postil file',
  openFileHint: 'Its work is added to what is here.',
  createLead: 'A project holds articles and everything marked in them. It stays on this computer until you share it.',
  createVerb: 'Create',
  rename: 'Rename the project',
  renameLead: 'Everyone who works on it sees the new name.',
  renameVerb: 'Rename',
  name: 'Name',
  joinLead:
    'A hub keeps a project the same for everyone who works on it. Whoever invited you has sent you a link, or an address and a code.',
  joinVerb: 'Join',
  joinAndSend: 'Join and send it',
  joinAndLeave: 'Leave that hub and join',
  /** The hub alone could say which project an invitation is for, and has taken the person in for that. */
  memberByNow:
    'Nothing of what is here has gone to the hub. It lists you as a member from now on; with “Cancel” the project stays as it is here, and you can come back with the same invitation.',
  joining: 'Joining…',
  joinWhere: 'Whoever invited you has sent it.',
  inFileAlready: (name: string) => `Everything in the file was in “${name}” already`,
  /** Nothing came in; so many steps wait. */
  onlyWaiting: (n: number, name: string) =>
    `Nothing new has come into “${name}” yet: ${plural(n, { one: '# step', other: '# steps' })} in the file ${n === 1 ? 'is' : 'are'} by people this project does not know, and ${n === 1 ? 'waits' : 'wait'} to be admitted.`,
  fileBrought: (n: number, name: string) =>
    `The file brought ${plural(n, { one: '# new step', other: '# new steps' })} into “${name}”`,
  waitToBeAdmitted: (n: number) =>
    `${plural(n, { one: '# step', other: '# steps' })} by people this project does not know ${n === 1 ? 'waits' : 'wait'} to be admitted.`,
};
