/** What the dialogs of sharing say when something that was typed cannot be used. */
export const shareTrouble = {
  badDay: 'Choose a day from today on, within a year.',
  badUses: (most: number) => `Type a number of people from 1 to ${most}.`,
};
