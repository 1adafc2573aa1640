import type { HelpPage } from '../help-page.ts';

/** What works while nothing can be reached, and what happens afterwards. */
export const OFFLINE: HelpPage = {
  title: 'Without a network',
  parts: [
    {
      title: 'Everything works',
      words: [
        'Postil never needs a network to read, mark, import or export. It saves to this computer first, and sends to the hub when the hub can be reached.',
        'The badge then says “Hub away”, and how many steps wait to be sent. There is nothing for you to do: they are sent by themselves, even weeks later.',
      ],
    },
    {
      title: 'When you are back',
      words: [
        'What you did and what the others did is put together. Nothing is overwritten. Where you disagree with somebody, the mark is shown as contested, with both values.',
      ],
    },
    {
      title: 'An article without its text',
      words: [
        'An article that somebody added while you were away can show up before its text does. The text follows as soon as the hub can be reached.',
      ],
    },
    {
      title: 'Before an export',
      words: [
        'For a shared project Postil first asks the hub for what others did. Without a network it exports what is on this computer, and says that something may be missing.',
      ],
    },
    {
      title: 'By stick or by mail',
      words: [
        'Where there is no network at all, carry a .postil file. Opening it twice, or an old one after a new one, does no harm.',
      ],
    },
  ],
};
