import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** A second device of the same person. */
export const pairing = {
  menu: 'Your other devices…',
  title: 'Your other devices',
  lead: 'On a second device you go on as the same person: your key goes there, and your projects on hubs are there without a new invitation. Projects on no hub go there as .postil files.',
  showCode: 'Show a code',
  makeFile: 'Make a file…',
  code: 'Code',
  codeAt: (address: string) =>
    `On the other device choose “I use Postil on another device already”, then type this address and code: ${address}`,
  codeFile: (path: string) =>
    `Your key is in ${path}, sealed with this code. On the other device choose “I use Postil on another device already”, open the file and type the code. Delete the file afterwards.`,
  codeHint: 'Show it to nobody: with it, and before you, somebody else could become you.',
  /** `{time}` stands for the moment. */
  until: 'It can be used once, until {time}.',
  untilFile: 'It opens the file until {time}.',
  waiting: 'Waiting for the other device…',
  taken:
    'Your other device has the key. If that was not you, somebody read the code: tell the owners of your projects to remove you and to invite you anew under a new key.',
  over: 'The code is no longer good. Show another one.',
  devices: 'Paired so far',
  /** `{date}` stands for the moment. */
  pairedOn: 'paired: {date}',
  fileOn: 'file made: {date}',
  none: 'None yet.',
  done: 'Done',

  second: 'I use Postil on another device already',
  secondTitle: 'Go on as on your other device',
  secondLead:
    'On your other device, open a project and choose “Your other devices…” in the menu. It shows a code and an address, or makes a file.',
  road: 'How the key comes here',
  byHub: 'With a code and an address',
  byHubHint: 'Both devices reach the same hub, or the network on which the other one shares.',
  byFile: 'With a file and a code',
  byFileHint: 'On a stick, without any network.',
  address: 'Address',
  addressHint: 'As your other device shows it.',
  chooseFile: 'Choose the file…',
  file: (name: string) => `File: ${name}`,
  verb: 'Go on here',
  doing: 'Fetching the key…',
  anyway: 'Go on as somebody else',
  isYou: (name: string, projects: number) =>
    projects === 0
      ? `You are ${name} here, too.`
      : `You are ${name} here, too, with ${plural(projects, { one: '# project', other: '# projects' })}.`,

  saveTitle: 'Save your key, sealed with a code',
  pickTitle: 'Open the file with your key',
};
