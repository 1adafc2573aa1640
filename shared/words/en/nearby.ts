import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Sharing a project on this network, and files with what is new. */
export const nearby = {
  title: 'Share on this network',
  menu: 'Share on this network…',
  leadOff:
    'This computer keeps the project the same for everyone on your network who works on it, without a server. It works while Postil is open here.',
  leadOn: 'Colleagues on your network work on this project with you as long as Postil is open here.',
  network: 'Address on the network',
  networkHint: 'Choose the network that your colleagues are on.',
  addressOn: (card: string, address: string) => `${address} (${card})`,
  start: 'Start sharing',
  starting: 'Starting…',
  stop: 'Stop sharing',
  copy: 'Copy the address',
  sharedAt: 'Shared at',
  code: 'Code to join with',
  copyLink: 'Copy the link with both',
  makeCode: 'Make a code to join with',
  nextCode: 'A code for the next one',
  codeFor:
    'It lets one person in as an annotator, within a day. For another role, more people or more time choose “Invite someone…”.',
  moved:
    'This is another address than before. Tell it to your colleagues: with “The hub has moved…” under “Hub away” they go on where they were.',
  firewall:
    'If colleagues do not get through, this computer’s firewall may keep them out: let it accept connections to Postil.',
  plain:
    'On the network the work travels unencrypted, so whoever controls that network can read along, and do at the hub what whoever they overhear may do there: invite, remove people, delete the project. They cannot mark or write comments in anybody’s name, for every step is signed. On a network that you do not trust, use a hub with https instead.',
  here: 'Connected now',
  nobody: 'Nobody else is connected yet. Invite someone, and send them the link.',
  you: '(you)',
  /** `{time}` stands for the moment. */
  since: 'since {time}',
  invite: 'Invite someone…',
  again: (tries: number) =>
    `The hub on this computer ended by itself and is being started again (${plural(tries, { one: 'first try', other: 'try #' })}). Nothing is lost; your colleagues go on meanwhile and come back by themselves.`,
  stopped:
    'The project is shared no more. Colleagues keep what they have and go on working; it comes together again when you share anew.',
  wasOn: 'This project was shared on your network when Postil ended. Share it again?',
  shareAgain: 'Share again',
  /** On the badge, while this computer's own hub of the project is off. */
  rests: { stopped: 'You stopped sharing', closed: 'Not shared now' },
  restsWhy: {
    stopped:
      'You stopped sharing this project on your network. Everyone keeps what they have and goes on working; it comes together again when you share it again.',
    closed:
      'This project was shared on your network until Postil was closed. Everyone goes on working; it comes together again when you share it again.',
  },
  notNow: 'Not now',
  isOn: 'The project is shared on your network.',
  close: 'Done',

  saveTitle: 'Save as a .postil file',
  saveLead: 'The file carries the project to somebody without a hub. Opening it merges it into what is there.',
  saveWhat: 'What goes into the file',
  everything: 'Everything',
  /** Where articles are annotated independently. */
  forCurators: 'With what each annotator marked independently: for curators only.',
  forAnnotators: 'What annotators may see',
  forAnnotatorsHint: 'For everybody: without what people mark independently, before it is revealed.',
  everythingHint: 'For whoever has not had the project yet, or missed a file.',
  sinceLast: (when: string, steps: number) =>
    `Only what is new since the file of ${when} (${plural(steps, { one: '# step', other: '# steps' })})`,
  sinceLastHint: 'Small. It goes on from that file, which has to be opened before it.',
  chooseWhere: 'Choose where…',

  arrived: 'What came in',
  arrivedBar: (people: string, steps: number, files: number) =>
    `${plural(steps, { one: '# new step', other: '# new steps' })} by ${people} came in with ${plural(files, { one: 'the file', other: '# files' })}.`,
  arrivedWaiting: (steps: number, files: number) =>
    `${plural(steps, { one: '# step', other: '# steps' })} in ${plural(files, { one: 'the file', other: 'the files' })} ${steps === 1 ? 'is' : 'are'} by people this project does not know.`,
  showArrived: 'Show what came in',
  arrivedLead: 'By article: who did how much. Nothing that was here has been replaced.',
  wholeProject: 'The project as a whole',
  goTo: (article: string) => `Go to ${article}`,
  by: (name: string, what: string) => `${name}: ${what}`,
  counts: {
    marks: (n: number) => plural(n, { one: '# mark', other: '# marks' }),
    links: (n: number) => plural(n, { one: '# link', other: '# links' }),
    changes: (n: number) => plural(n, { one: '# change', other: '# changes' }),
    comments: (n: number) => plural(n, { one: '# comment', other: '# comments' }),
    verdicts: (n: number) => plural(n, { one: '# verdict', other: '# verdicts' }),
    articles: (n: number) => plural(n, { one: '# article', other: '# articles' }),
    entries: (n: number) => plural(n, { one: '# entry of the register', other: '# entries of the register' }),
    others: (n: number) => plural(n, { one: '# other step', other: '# other steps' }),
  },
};
