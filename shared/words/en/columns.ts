/** What the columns of a table of articles hold. */
export const columns = {
  title: 'What do the columns hold?',
  lead: (name: string) => `${name} is a table: each of its rows is an article. Say which column is the text.`,
  text: 'Text',
  none: 'In no column',
  rows: 'The first rows',
  /** Columns that no detail is picked from. */
  unused: (names: readonly string[]) => `Not brought in: ${names.join(', ')}.`,
  read: 'Read the table',
  leaveOut: 'Leave this file out',
};
