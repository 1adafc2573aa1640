/** What goes wrong with rescue copies. */
export const rescueTrouble = {
  gone: 'This rescue copy is not there any more. Close the list and open it again.',
  notDeleted: (why: string) => `The rescue copy was not deleted. ${why}`,
};
