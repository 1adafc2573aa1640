/** What goes wrong with histories. */
export const historyTrouble = {
  notKept: 'How the article stood at that moment is not kept any more. Choose a later one.',
};
