import type { HelpPage } from '../help-page.ts';

/** Hubs, invitations, roles and the badge. */
export const TOGETHER: HelpPage = {
  title: 'Working together',
  parts: [
    {
      title: 'What a hub is',
      words: [
        'A hub is a small program on a computer that all of you can reach. It keeps a project the same for everyone. Somebody starts it once, in the folder of Postil’s sources, with “npm run hub -- --address 0.0.0.0”; it shows its address and, the first time, an invitation for the owner. With “npm run hub” alone only this computer reaches it, which is enough to try it out.',
      ],
    },
    {
      title: 'Put a project on a hub',
      words: [
        'Open the project, choose “Share through a hub…” in the menu, and enter the address and the invitation that the hub showed.',
      ],
    },
    {
      title: 'Invite somebody',
      words: [
        'Choose “Invite someone…” in the menu and say what they may do. Send them the link; it lets in one person. They follow it, or choose “Join through a hub” on the first page and paste it there. Below the link stands who is in the project: owners change roles there, and remove people.',
      ],
    },
    {
      title: 'Who may do what',
      words: ['The owner chooses a role with each invitation:'],
      list: [
        'viewers read;',
        'annotators also mark, comment and judge;',
        'curators also add articles and correct what is known about them;',
        'owners also invite people and can remove the project from the hub.',
      ],
    },
    {
      title: 'Where your work is',
      words: ['The badge at the top right tells three things apart:'],
      list: [
        '“On this computer”: everything you see is on this computer’s disk.',
        '“On the hub”: the hub has confirmed that it is on its disk, too.',
        '“With n people”: that many others are connected now and hold everything in this view.',
      ],
    },
    {
      title: 'Without a hub',
      words: [
        'Save the project as a .postil file and send it. Opening such a file adds its work to what is there. Steps of people the project does not know wait until you admit them.',
      ],
    },
  ],
};
