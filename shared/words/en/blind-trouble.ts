import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** What cannot be done because people annotate independently, or have done so. */
export const blindTrouble = {
  othersMarks: 'These are somebody’s own marks: you can look at them and comment, and only they can change them.',
  frozen: 'Your own marks were revealed to everyone and stay as they were then. Go on in the marks of the team.',
  teamRests: 'While this article is annotated independently, the marks of the team rest. Go on in your own marks.',
  toldElsewhere: 'How far you are counts where your marks go now. Show the marks of the team, and tell it there.',
  notWritten: (why: string) =>
    `The hub has done it, but it could not be written into the project (${why}). Do it once more: nothing is done twice.`,
  revealedAlready:
    'This article was revealed before, so it stays with the team: nobody’s own marks can be hidden again.',
  differs: (name: string) =>
    `What is here of ${name}’s marks is not exactly what was revealed. Connect to the hub, or ask a curator for the project’s file.`,
  notTold: (why: string) =>
    `The hub and the project do not say the same yet of who annotates independently (${why}). It is tried again with the next connection.`,
  revealWaits: (articles: number) =>
    plural(articles, {
      one: 'One revealed article is not open at the hub yet: some of the marks that were made on their own could not be sent. See what the hub refuses, and try again.',
      other:
        '# revealed articles are not open at the hub yet: some of the marks that were made on their own could not be sent. See what the hub refuses, and try again.',
    }),
  leftOut: (count: string) =>
    `Left out of the file: ${count}. Others annotate there independently, and nothing of it was taken in. Ask a curator to reveal it.`,
};
