import type { HelpPage } from '../help-page.ts';

/** Where things lie, how they are kept, and how they are deleted. */
export const YOUR_DATA: HelpPage = {
  title: 'Your data and where it lies',
  parts: [
    {
      title: 'The data folder',
      words: [
        'All of your work lies in one folder on this computer. “About Postil” in the menu shows which. By custom it is:',
      ],
      list: [
        'Linux: .local/share/postil in your home folder;',
        'macOS: Library/Application Support/Postil in your home folder;',
        'Windows: Postil in the folder that %APPDATA% names.',
      ],
    },
    {
      title: 'Nothing leaves by itself',
      words: ['Postil sends your work to the hub you joined, and nowhere else. It counts nothing and reports nothing.'],
    },
    {
      title: 'Snapshots',
      words: [
        'A copy of everything is made every day, and seven are kept. “Snapshots…” in the menu lists them and brings back what is missing. Nothing you did since is lost.',
      ],
    },
    {
      title: 'Your key',
      words: [
        'Everything you do is signed with a key that stays on this computer; that is how others know it was you. Without it you are somebody else to your team, so keep a copy of the data folder.',
      ],
    },
    {
      title: 'Move to another computer',
      words: ['End Postil, copy the whole data folder, and start Postil there. Do not go on working in both places.'],
    },
    {
      title: 'Delete something',
      words: [
        'Taking an article out only hides it: it can be brought back below the list of articles. From there it can be deleted for good. A project is deleted with the bin beside its name on the first page.',
        'Other people keep their copies until they delete them, and so do files that somebody saved. Snapshots, and a hub’s daily copies, keep it until they are replaced.',
      ],
    },
  ],
};
