import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const steps = (n: number) => plural(n, { one: '# step', other: '# steps' });

/** Where the work is: the badge, the notices above the panes, and people who wait to be let in. */
export const status = {
  whereYourWorkIs: 'Where your work is',
  onThisComputer: 'On this computer',
  onThisComputerWhy: 'Everything you see is on this computer’s disk.',
  saving: 'Saving',
  savingWhy: 'The last changes are being written to this computer’s disk.',
  notSaved: 'Not saved',
  noHub: 'No hub',
  noHubWhy: 'This project is on this computer only. Share it to work on it with others.',
  /** Follows `The hub`; empty when the address is not known. */
  at: (address: string) => ` at ${address}`,
  connecting: 'Connecting',
  connectingWhy: (at: string) => `Looking for the hub${at}. You can go on working.`,
  hubAway: 'Hub away',
  hubAwayWith: (n: number) => `Hub away, ${steps(n)} to send`,
  hubAwayWhy: (at: string) =>
    `The hub${at} cannot be reached. Go on working: it will be sent as soon as the hub is back.`,
  checking: 'Checking',
  checkingWhy: (at: string) => `The hub${at} is being asked whether it has everything; nothing is known to be missing.`,
  sending: (n: number) => plural(n, { other: 'Sending #' }),
  sendingWhy: (at: string, n: number) => `The hub${at} has not yet confirmed ${steps(n)}.`,
  onTheHub: 'On the hub',
  onTheHubWhy: (at: string) => `The hub${at} has confirmed that everything here is on its disk.`,
  hubRefuses: 'Hub refuses',
  /** What the hub takes only once the people who made it have joined. */
  someWaits: 'Some work waits',
  withPeople: (n: number) => plural(n, { one: 'With # person', other: 'With # people' }),
  withPeopleWhy: (n: number) =>
    plural(n, {
      one: '# person connected now has all that is in this view.',
      other: '# people connected now have all that is in this view.',
    }),
  justYou: 'Just you',
  justYouWhy: 'Nobody else works on this project. Share it through a hub, or send it as a .postil file.',
  withNobodyYet: 'With nobody yet',
  withNobodyYetWhy: 'Nobody who is connected now has all that is in this view. Others show up here as soon as they do.',
  apart: 'Each on their own',
  apartWhy: 'The open article is annotated independently: other annotators do not get what you mark in it.',
  andMore: (n: number) => plural(n, { other: 'and # more' }),
  share: 'Share…',
  tryNow: 'Try now',
  tryAgain: 'Try again',
  joinAgain: 'Join again…',
  setAside: 'Set aside what is refused…',
  saveFile: 'Save as a .postil file…',
  notSavedTitle: 'Your last changes are not saved',
  pleaseNote: 'Please note',
  outOfProject: 'You are no longer in this project',
  hubDoesNotTake: 'The hub does not take this work',
  whatCanIDo: 'What can I do?',
  waiting: 'Waiting to be admitted',
  peopleWaiting: 'People who wait to be admitted',
  notNow: 'Not now',
  admit: (name: string) => `Admit ${name}`,
  stepsWait: (n: number, who: string, id: string) => `${steps(n)} by ${who} (id ${id}) ${n === 1 ? 'waits' : 'wait'}.`,
  somebodyNameless: 'somebody who gives no name',
  askForNamed: 'Ask for a file in which they do.',
  inviteThem: (name: string) => `Invite ${name} to the hub, and they come in.`,
  admitThem: (name: string) => `Admit ${name}?`,
  isIn: (name: string, n: number) => `${name} is in: ${plural(n, { one: '# new step', other: '# new steps' })}.`,
};
