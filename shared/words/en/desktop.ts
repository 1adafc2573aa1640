/** What the desktop app says outside of its window: dialogs of the system. */
export const desktop = {
  notSaved: 'Your last changes are not saved',
  mayBeGone: 'If you close the window now, they may be gone.',
  stay: 'Stay',
  closeWithout: 'Close without them',
  postilProject: 'Postil project',
  exportHere: 'Export here',
  openTitle: 'Open a .postil file',
  exportTitle: 'Export the dataset into a folder',
  saveTitle: 'Save the project as a .postil file',
  pdfTitle: 'Save the article as PDF',
};
