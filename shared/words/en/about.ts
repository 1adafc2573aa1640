/** Which Postil this is, and where it keeps its things. */
export const about = {
  title: 'About Postil',
  lead: 'Marks for claims, actors and figures in news articles. A postil is a note in a margin.',
  version: 'Version',
  runsOn: 'Runs on',
  yourData: 'Your data',
  journal: 'Journal',
  journalHint: 'What happened to Postil on this computer, for reports. It holds no words of your articles.',
  showJournal: 'Show the journal',
  licence: 'Licence',
  licenceHint: 'MIT. Nothing is sent anywhere but to the hub you choose.',
};
