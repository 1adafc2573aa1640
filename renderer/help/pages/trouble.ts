import type { HelpPage } from '../help-page.ts';

/** What to do when something is not as expected. */
export const TROUBLE: HelpPage = {
  title: 'When something goes wrong',
  parts: [
    {
      title: '“Not saved”',
      words: [
        'The disk did not take your last changes: it is full, or Postil may not write there. Keep the window open, make room or mend the permissions, and saving goes on by itself. What was saved before is not hurt.',
      ],
    },
    {
      title: '“Hub away”',
      words: [
        'The hub cannot be reached. Go on working. If it lasts, check your network, and ask whoever runs the hub whether it is running.',
        'If the hub has moved to another address: choose “The hub has moved…” behind the badge and give the new one. What waits is sent there.',
      ],
    },
    {
      title: '“Hub refuses”',
      words: ['The hub can be reached, but does not take some of the work. The message says why. Most often:'],
      list: [
        'you are no member of the project any more: ask its owner for an invitation;',
        'something else is wrong with a few steps: “Set aside what is refused…” keeps them in a copy on this computer, and the rest is taken again. “Rescue copies” in the commands (`Ctrl+K`) lists such copies.',
      ],
    },
    {
      title: '“Some work waits”',
      words: [
        'Somebody’s steps came by file, and they have not joined the hub: it takes them as soon as they have. An owner of the project can invite them; a bar says who they are. Until then what is done in the same articles waits with them on this computer. Everything else is on the hub as usual.',
      ],
    },
    {
      title: 'A file is not taken in',
      words: [
        'A .postil file that is damaged or cut short is refused as a whole; nothing of it is taken in. Ask for it once more, or have it saved anew.',
        'Of any other file it is said why nothing could be read. If the words of a text file look wrong, save it as UTF-8 and bring it in again; of a PDF that is a picture of its pages nothing can be read.',
      ],
    },
    {
      title: 'A mark has lost its words',
      words: [
        'When the text of an article is corrected, a mark can change, move or lose its place. “Needs a look” above the list of marks finds them: take each in hand, then confirm it, fit it to other words, or drop it.',
      ],
    },
    {
      title: 'Something is missing',
      words: [
        'Look under “Dropped” above the list of marks and under “taken out” below the list of articles. Then try “Snapshots…” in the menu.',
      ],
    },
    {
      title: 'Report it',
      words: [
        '“Show the journal” in the menu opens the folder with Postil’s journal. It says what happened and holds none of your articles. Send it with your report.',
      ],
    },
  ],
};
