import { expect, it } from 'vitest';
import { AlikeIndex } from '../../../../../shared/ingest/alike/alike-index.ts';

/** A story as an agency sends it, a lede of another outlet's own, and the same event told by somebody else. */
interface Wire {
  readonly story: readonly string[];
  readonly lede: string;
  readonly retold: string;
}

const WIRES: readonly Wire[] = [
  {
    story: [
      'HAVENPORT — A ferry with 212 people on board ran aground off the northern pier early on Sunday, and all of them were brought ashore unhurt, the coast guard said.',
      'The Halcyon had left the islands at four in the morning, an hour later than planned, because one of its two engines would not start, a spokesman for the company said.',
      'Three tugs tried to pull the ship off the sand at high tide on Sunday afternoon and gave up after two hours when a cable broke.',
      'They are to try again on Monday with a fourth tug that is on its way from the south, the coast guard said, adding that no oil had leaked.',
      'It is the second time in a year that a ferry of the line has run aground there; in March the sister ship sat on the same bank for nine hours.',
    ],
    lede: 'Passengers wrapped in blankets told our reporter on the quay how they were woken by a long scraping sound.',
    retold:
      'Everyone got off safely. But the Halcyon, stuck in the sand since Sunday before dawn, will need more than the three tugs that failed to free her when the tide was in. The company blames an engine; the coast guard is not so sure and wants to hear the mate, who had the watch. Some of the more than two hundred passengers spent the night in a school.',
  },
  {
    story: [
      'TANNWIES — The roof of a sports hall fell in under the weight of snow on Sunday, hours after the town had closed the building, the fire brigade said.',
      'Nobody was in the hall, which had been locked since a caretaker heard the beams crack while he was clearing the path that morning.',
      'About 60 centimetres of snow had fallen overnight, the most in one night since 1999, according to the weather service.',
      'The mayor put the damage at two million and said that lessons would take place in the parish house until Thursday.',
      'Engineers are to look at the roofs of eleven other public buildings of the same age in the course of the week.',
    ],
    lede: 'For forty years the children of the valley learned to climb, to lose and to shower in cold water here.',
    retold:
      'A caretaker with good ears may have saved lives in Tannwies. What he heard at seven on Sunday made him turn the key; what he had heard came down before noon. The mayor, standing in front of what is left, spoke of luck and of two million. Eleven more halls of the kind stand in the district and all will be inspected.',
  },
  {
    story: [
      'OSTVELD — Dockers at the container terminal will strike for 48 hours from Wednesday after talks on pay failed for the third time, their union said on Monday.',
      'The union asks for eight per cent more over a year, while the terminal has offered five per cent over eighteen months and a payment of 900 at once.',
      'About 1,400 people work at the terminal, which handles a third of the trade of the country, and some forty ships are expected to be delayed.',
      'A spokeswoman for the terminal called the strike out of all proportion and said that the offer was the highest in its history.',
      'Shops have no reason to fear empty shelves, the association of retailers said, since most of what is needed for the holidays is in the stores already.',
    ],
    lede: 'Our readers who wait for furniture should sit down: it may take a while, and they may have to do so on the floor.',
    retold:
      'No ship will be loaded or unloaded in Ostveld on Wednesday and Thursday. Three rounds of talks have led nowhere. Eight per cent is what the dockers want. Five is what they can have, says the other side, spread thinly over a year and a half. In the port’s canteen hardly anybody expects this walkout to be the last one before spring.',
  },
  {
    story: [
      'MARRINGEN — The council voted down a new bridge over the Holm by eleven votes to nine on Thursday night after a debate that went on for five hours.',
      'The bridge would have cost 48 million, three times what was said when it was first planned in 2019, of which the region was to pay half.',
      'Members who spoke against it said that the town could not pay for a view, and that the old bridge would do until the end of the decade.',
      'The mayor, who had campaigned for the plan, said that she accepted the vote and would ask the region to leave its share in the budget.',
      'Lorries of more than seven tonnes have to take the northern road from June, which makes their way fourteen kilometres longer.',
    ],
    lede: 'It was one in the morning when the last hand went up, and half of those in the hall had long gone home to bed.',
    retold:
      'Marringen gets no new bridge. Two votes decided it, in a hall that had been full at eight and was nearly empty when they were counted. Too dear, said those who won; too late, said those who did not. Drivers of lorries will know from June what that means, as the old one is closed to them for good.',
  },
];

const FOOTER = 'Havenport Daily. Subscribe to our letter for the news of the coast every morning. All rights reserved.';

/** The story as outlets print it. */
const printed = ({ story, lede }: Wire): { readonly [what: string]: string } => ({
  'with a lede of its own': [lede, ...story.slice(1)].join('\n\n'),
  'cut to its beginning': story.slice(0, 3).join('\n\n'),
  'with a paragraph less, and another order': [story[0], story[3], story[1], story[4]].join('\n\n'),
  'with typographers’ marks and a credit': `${story.join('\n').replaceAll('—', '-').toUpperCase()} (Agency)`,
  'with words replaced': story.join('\n\n').replaceAll(' said', ' told us').replaceAll(' would ', ' will '),
  'with its lede anew, cut, and a footer': [lede, story[1], story[2], story[3], FOOTER].join('\n\n'),
});

it('wire stories are found however they are printed, and the same events told by others are not', () => {
  const index = new AlikeIndex();
  for (const [at, { story }] of WIRES.entries()) index.add(`story ${at}`, `${story.join('\n\n')}\n\n${FOOTER}`);
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const [at, wire] of WIRES.entries()) {
    for (const [what, text] of Object.entries(printed(wire))) {
      const found = index.like(text).map(({ aid }) => aid);
      if (!found.includes(`story ${at}`)) missed.push(`story ${at} ${what}`);
      wrong.push(...found.filter((aid) => aid !== `story ${at}`).map((aid) => `${aid} for story ${at} ${what}`));
    }
    wrong.push(...index.like(`${wire.retold}\n\n${FOOTER}`).map(({ aid }) => `${aid} for the retold ${at}`));
  }
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
});
