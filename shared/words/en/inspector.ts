/** The pane beside the text: the mark in hand, and the list of marks. */
export const inspector = {
  droppedBy: (name: string) => `${name} dropped this mark while you had it in hand.`,
  droppedHint: 'What you still set here keeps it for both of you to decide.',
  bringBack: 'Bring it back',
  letGo: 'Let go of it',
};
