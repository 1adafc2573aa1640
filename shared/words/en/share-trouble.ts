/** What the dialogs of sharing say when something that was typed cannot be used. */
export const shareTrouble = {
  badDay: 'Choose a day from today on, within a year.',
  badUses: (most: number) => `Type a number of people from 1 to ${most}.`,
  otherKey: 'This is not the key of whoever made these steps: ask them to copy it from their settings once more.',
};
