import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const marks = (n: number) => plural(n, { one: '# mark', other: '# marks' });
const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });
const links = (n: number) => plural(n, { one: '# link', other: '# links' });

/** What an export, or saving a project, has done: whole sentences, said one after the other. */
export const exported = {
  saved: 'The project is saved.',
  sum: (n: number, m: number) => `${articles(n)} and ${marks(m)} exported.`,
  inexactIn: (n: number) => `${marks(n)} whose words have changed or gone are marked with their state.`,
  inexactOut: (n: number) => `${marks(n)} whose words have changed or gone were left out.`,
  contested: (n: number) => `${marks(n)} contested, exported with all values.`,
  loose: (n: number) => `${links(n)} to marks that are not here left out.`,
  waiting: (n: number) => `${marks(n)} left out: the text has not come in yet.`,
  notChosen: (n: number) => `${marks(n)} left out: not asked for.`,
  cut: (n: number) => `${links(n)} left out with them.`,
  closed: (n: number) => `${articles(n)} left out: annotated independently and not revealed yet.`,
  withoutSet: (n: number) => `${articles(n)} left out: without the set that was asked for.`,
  unreadable: (n: number) => `${marks(n)} left out: a newer Postil made them.`,
  withoutText: (n: number) => `${articles(n)} left out: the text has not come in yet.`,
  losses: 'What the format has no place for is counted in the file of losses beside it.',
};
