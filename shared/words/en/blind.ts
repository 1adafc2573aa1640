import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Annotating independently: each member on their own, until a curator reveals it. */
export const blind = {
  /** Above the article, to who annotates it. */
  mine: 'Independent: only you and curators see your marks.',
  /** The same to a curator. */
  curator: 'Independent: each annotator sees only their own marks. The list counts everyone’s.',
  revealed: 'Revealed: everyone can look at what each person marked on their own.',
  /** Above an article that is annotated together again, and was not revealed. */
  before: 'Together again: what people marked on their own before stays theirs and the curators’.',
  /** Whose marks are shown. */
  whose: 'Marks of',
  team: 'The team',
  own: 'My own',
  gold: 'The adjudicated set',
  lookOnly: 'to look at',
  lookingAt: (name: string) => `Marks shown now: ${name}`,
  reveal: 'Reveal…',
  /** Of an article in the list. */
  inList: { independent: 'annotated independently', revealed: 'annotated independently, and revealed' },
  /** Of a project or chosen articles. */
  mode: 'How to annotate…',
  /** Of the open article; leads to the choice. */
  modeOfThis: { team: 'Annotated together: change…', independent: 'Annotated independently: change…' },
  modeTitle: 'How to annotate',
  modeOfProject: 'The whole project, and articles that come later. An article that was set by itself keeps its own.',
  modeOfArticles: (articles: number) =>
    plural(articles, {
      one: 'The chosen article, whatever the project is set to.',
      other: 'The # chosen articles, whatever the project is set to.',
    }),
  modes: { team: 'Together', independent: 'Independently' },
  modeHints: {
    team: 'Everyone marks in the same set and sees it at once.',
    independent:
      'Each person marks on their own. Only they and curators see it until a curator reveals it; what the team marked before rests unseen.',
  },
  set: 'Set',
  modeSet: { team: 'People annotate together now.', independent: 'People annotate independently now.' },
  revealTitle: (articles: number) => plural(articles, { one: 'Reveal this article?', other: 'Reveal # articles?' }),
  revealLead:
    'Everyone will see what each person marked on their own, and nobody can add to it any more. Further marks go to the team. This cannot be taken back.',
  /** Said where somebody has not told to be done. */
  notDone: (articles: number) => plural(articles, { one: 'not done yet', other: 'not done with #' }),
  done: 'done',
  person: 'Person',
  marks: 'Marks',
  state: 'State',
  nobody: 'Nobody has marked anything on their own here.',
  some: 'Some are not done: what they still do offline, or have not sent, will not count.',
  counting: 'Asking the hub for the latest marks…',
  sure: 'I know that it cannot be taken back',
  keep: 'Not yet',
  doReveal: 'Reveal',
  /** Without a hub: whose own marks have not come by a file. */
  notHere: (names: readonly string[]) =>
    `Nothing is here that ${names.join(', ')} marked on their own. Open their files first: what is not here is not revealed.`,
  /** Without a hub, once revealed: what came by a file afterwards. */
  addLater: 'Reveal what came later',
  addedLater: (people: number) =>
    people === 0
      ? 'Nothing came later: everything that is here is revealed.'
      : plural(people, {
          one: 'What one more person marked is revealed.',
          other: 'What # more people marked is revealed.',
        }),
  /** On the page of the register, to who annotates independently: with an article of theirs open, and without. */
  registerOwn: 'What you enter here stays with your own marks of this article: only you and curators see it.',
  registerShared: 'Everyone in the project sees at once what you enter here.',
  wasRevealed: (articles: number) =>
    plural(articles, { one: 'Revealed to everyone.', other: '# articles are revealed to everyone.' }),
  /** To everybody else, when somebody reveals. */
  revealedBy: (name: string, articles: number) =>
    plural(articles, {
      one: `${name} has revealed an article: everyone can look at what each person marked on their own.`,
      other: `${name} has revealed # articles: everyone can look at what each person marked on their own.`,
    }),
};
