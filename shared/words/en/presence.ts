import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Who else is in the project now, where they are, and following them. */
export const presence = {
  title: 'Here now',
  /** Names the button with their signs; `names` is a list in words. */
  whoIsHere: (names: string) => `Who is here: ${names}`,
  nobody: 'Nobody else is here now.',
  inArticle: (heading: string) => `In ${heading}`,
  noArticle: 'No article open',
  here: 'Here, in the same article',
  idle: (minutes: number) => plural(minutes, { one: 'idle for # minute', other: 'idle for # minutes' }),
  /** Their window is there, and cannot be seen by them. */
  away: (minutes: number) =>
    minutes === 0 ? 'in another window' : plural(minutes, { one: 'away for # minute', other: 'away for # minutes' }),
  /** Somebody, and what is known of them: `Ana, idle for 4 minutes`. */
  person: (name: string, state: string) => (state === '' ? name : `${name}, ${state}`),
  goThere: 'Go there',
  goTo: (name: string) => `Go to where ${name} is`,
  follow: 'Follow',
  followWhom: (name: string) => `Follow ${name}`,
  unfollow: 'Stop following',
  following: (name: string) => `Following ${name}`,
  escEnds: 'Esc ends',
  outOfReach: (name: string) => `${name} is out of reach while the hub is away.`,
  isGone: (name: string) => `${name} has left.`,
  nowhere: (name: string) => `${name} has no article open that you can see.`,
  /** In the list of articles: who has one open. */
  readNow: (names: string) => `Open now: ${names}`,
  /** The same, after what else is said of the article. */
  alsoReadNow: (names: string) => `, Open now: ${names}`,
  arrived: (names: string, n: number) => `${names} ${n === 1 ? 'is' : 'are'} here now.`,
  left: (names: string, n: number) => `${names} ${n === 1 ? 'has' : 'have'} left.`,
};
