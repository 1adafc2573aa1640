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
        'Choose “Invite someone…” in the menu and say what they may do, how long the invitation holds and how many people it lets in. Send them the link. They follow it, or choose “Join through a hub” on the first page and paste it there. Who is in the project stands in “Members…”: owners change roles there, and remove people.',
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
      title: 'Who is here',
      words: [
        'The signs at the top right are the people who have the project open now. Behind them stands who is in which article and who has been away for how long; from there you go to where somebody is, or follow them from article to article. Whatever you do yourself ends that. In the text a box around words is what somebody has selected, and a caret with a flag is where they stand. Nothing of this is ever saved, and none of it is told while an article is annotated independently.',
      ],
    },
    {
      title: 'What happened',
      words: [
        'Press `F4` for all that happened to the open article: every step with its person, the latest first. Choose one, then “As it stood then”, and the article is shown as it was, to be looked at only; the arrows and the slider above it lead to other moments, “Back to now” ends it. What is older than this computer’s log can tell apart is shown as one moment.',
        'What others did since you last looked is counted beside each article: in its text and in the team’s marks. What they did in the project itself (articles, their details, assignments) and in the register is listed with it. `h` leads to the next such step, from the open article to the project, the register and the next article, and `r` to the one before. Marks that are made independently are not counted.',
        '“Contested” shows in one place everything that people do not agree on, in all articles, in their details and in the register, each value with its people: settle it there. “Dropped” shows what can be brought back.',
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
      title: 'Guidelines',
      words: [
        'Press `Shift+R` for the page on which the team writes down what counts and what does not. Owners and curators write it, several at once; everybody reads it. Each tag has a section, and that of the tag in hand stands beside the text. “Add this mark as an example” puts the mark in hand there; choosing an example leads to its mark.',
      ],
    },
    {
      title: 'On your network, without a server',
      words: [
        'Choose “Share on this network…” in the menu, and the address on the network that your colleagues are on. Postil then keeps the project the same for all of you as long as it is open here, and shows the address, a code for one colleague, and who is connected. Invite more people as above.',
        'When you close Postil or stop sharing, everybody keeps the project and goes on working; it comes together again when you share anew. On the network the work is not encrypted: on one that you do not trust, use a hub with https.',
        'To go on at a hub that stays, choose “Put it on another hub…” in the menu. Everything goes along, whoever made it; the others follow with a new invitation, and lose nothing of what they did meanwhile.',
      ],
    },
    {
      title: 'On a second device',
      words: [
        'Choose “Your other devices…” in the menu and show a code. On the other device choose “I use Postil on another device already” and type the address and the code; or carry a file there. You are the same person on both, and your projects on hubs are there. Whoever gets your key becomes you, so show the code to nobody.',
      ],
    },
    {
      title: 'By files',
      words: [
        'Save the project as a .postil file and send it. From the second file on Postil asks whether it is to hold everything or only what is new since the last one. Opening such a file adds its work to what is there. “Show what came in” lists who did what. Steps of people the project does not know wait until you admit them.',
      ],
    },
  ],
};
