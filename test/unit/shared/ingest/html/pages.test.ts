import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../../shared/ingest/html/read-html.ts';
import { read } from '../drafts.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../../../fixtures/pages/${name}.html`, import.meta.url), 'utf8');

/** A text in Windows-1252. */
const windows1252 = (text: string): Uint8Array => {
  const high: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96 };
  return Uint8Array.from([...text].map((letter) => high[letter] ?? letter.charCodeAt(0)));
};

describe('pages as publishers write them', () => {
  it('JSON-LD in a graph, menus, an aside in the text, a table, a list in a list', async () => {
    const [draft] = await read(readHtml, page('graph'));
    expect(draft).toEqual({
      text: [
        'Ferry runs aground off Havenport & stays there',
        'Passengers waited six hours for a tug that came from the next harbour.',
        'By Jane Doe and Joe Roe',
        '5 March 2023, 14:20',
        'The Halcyon on Sunday morning. Picture: A. Person',
        'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said, and nobody was hurt.',
        '“We heard a long, grinding noise,” said Mira Holt, 34, who was on her way to work. “Then it was quiet.”',
        'What went wrong',
        'A tug pulled the ferry free at noon. The operator blamed a fault in the steering, while two of the crew spoke of a tired captain.\nAn inquiry is to report in May.',
        'Nobody should sail on four hours of sleep.',
        'Not on this coast, and not in March.',
        'In figures',
        '212 people on board\n6 hours until the tug came\n4 of them in the dark\n0 hurt',
        'Groundings off Havenport',
        'Year\tFerries\tOthers\n2021\t1\t7\n2022\t\t4',
        'The line runs again from Tuesday, the operator said, with the older of its two boats.',
      ].join('\n\n'),
      meta: {
        title: 'Ferry runs aground off Havenport & stays there',
        outlet: 'The Harbour Post',
        byline: 'Jane Doe, Joe Roe',
        date: '2023-03-05T14:20',
        url: 'https://post.example/coast/ferry-aground-812',
        language: 'en-GB',
      },
      zones: [
        'heading: Ferry runs aground off Havenport & stays there',
        'byline: By Jane Doe and Joe Roe',
        'dateline: 5 March 2023, 14:20',
        'caption: The Halcyon on Sunday morning. Picture: A. Person',
        'heading: What went wrong',
        'heading: In figures',
        'list: 212 people on board\n6 hours until the tug came\n4 of them in the dark\n0 hurt',
        'caption: Groundings off Havenport',
      ],
      leftOut: [
        'boilerplate: The Harbour Post | Ferry runs',
        'navigation: News\nCoast\nSport | Ferry runs',
        'boilerplate: Share on one thing\nShare on another | The Halcyo',
        'beside: Get our newsletter | What went ',
        'beside: The coast in your inbox, every Friday. | What went ',
        'beside: More from the coast | ',
        'beside: Harbour dues to rise by a tenth\nLighthouse keeper retires after 40 years | ',
        'page-foot: © The Harbour Post 2023. All rights reserved. | ',
      ],
      warnings: [],
    });
  });

  it('Open Graph alone, the text in one element with line breaks, the outlet behind the title', async () => {
    const [draft] = await read(readHtml, page('og-only'));
    expect(draft).toEqual({
      text: [
        'Council votes down the new bridge',
        'By Tove Lind | 29 February 2024',
        'The valley council voted down the new bridge on Thursday night by eleven votes to nine, after a debate of five hours that filled the hall to its doors.',
        'The bridge would have cost 48 million, three times what was said in 2019. “We cannot pay for a view,” councillor Ann Berg said.',
        'What happens now',
        'The old bridge stays open to cars until 2030. Lorries have to take the northern road, which is 14 kilometres longer.',
      ].join('\n\n'),
      meta: {
        title: 'Council votes down the new bridge',
        outlet: 'Holm Valley Record',
        byline: 'Tove Lind',
        date: '2024-02-29T19:05',
        url: 'https://record.example/2024/02/bridge',
        language: 'en-GB',
      },
      zones: [
        'heading: Council votes down the new bridge',
        'byline: By Tove Lind | 29 February 2024',
        'heading: What happens now',
      ],
      leftOut: [
        'boilerplate: Home Valley Letters | Council vo',
        'boilerplate: Tags: bridge, council | ',
        'boilerplate: Holm Valley Record, 12 Mill Lane | Imprint | ',
      ],
      warnings: [],
    });
  });

  it('AMP, with soft hyphens, a caption by its class, an advertisement and a hidden menu', async () => {
    const [draft] = await read(readHtml, page('amp'));
    expect(draft).toEqual({
      text: [
        'Schneelast drückt Hallendach ein',
        'Von Paul Wirth',
        'Die Halle am Sonntagmorgen. Foto: M. Muster',
        'Unter der Last des Schnees ist am Sonntag in Tannwies das Dach einer Turnhalle eingebrochen, wie die Feuerwehr mitteilte. Verletzt wurde niemand, denn die Halle war seit dem Morgen gesperrt.',
        '„Wir haben es knacken hören“, sagte der Hausmeister. In der Nacht waren 60\u00A0Zentimeter Schnee gefallen, so viel wie seit 1999 nicht.',
        'Schaden von zwei Millionen',
        'Den Schaden schätzt die Stadt auf zwei Millionen Euro. Der Unterricht fällt bis Donnerstag aus, sagte die Bürgermeisterin.',
      ].join('\n\n'),
      meta: {
        title: 'Schneelast drückt Hallendach ein',
        outlet: 'Seekurier',
        byline: 'Paul Wirth',
        date: '2022-12-11',
        url: 'https://kurier.example/lokales/hallendach.html',
        language: 'de',
      },
      zones: [
        'heading: Schneelast drückt Hallendach ein',
        'byline: Von Paul Wirth',
        'caption: Die Halle am Sonntagmorgen. Foto: M. Muster',
        'heading: Schaden von zwei Millionen',
      ],
      leftOut: [],
      warnings: [],
    });
  });

  it.each(['\n', '\r\n'])('a page set out with tables, in Windows-1252, line ends %j', async (lineEnd) => {
    const [draft] = await read(readHtml, windows1252(page('tables').replaceAll('\n', lineEnd)));
    expect(draft).toEqual({
      text: [
        'Strike closes Quayside for second day',
        'By Carl Brook\nApril 12, 2003',
        'Dockers at Quayside stayed out for a second day on Saturday and left eleven ships waiting in the roads. “We’ll be here on Monday too,” said Éva Kovács of the dockers’ union.',
        'The port said the strike cost it £400,000 a day – twice what the dockers ask for in a year.',
        'Talks are to go on at a café in the old town on Sunday, neutral ground for both sides since the last strike, in 1998.',
      ].join('\n\n'),
      meta: {
        title: 'Strike closes Quayside for second day',
        outlet: '',
        byline: 'Carl Brook',
        date: '2003-04-12',
        url: 'http://www.quaywire.example/n/030412.html',
        language: 'en',
      },
      zones: ['heading: Strike closes Quayside for second day', 'byline: By Carl Brook', 'dateline: April 12, 2003'],
      leftOut: ['navigation: Front page\nBusiness\nSea | Strike clo', 'boilerplate: Copyright 2003 Quayside Wire | '],
      warnings: [],
    });
  });

  it('a live blog, with a comma too many in its JSON-LD', async () => {
    const [draft] = await read(readHtml, page('live'));
    expect(draft).toEqual({
      text: [
        'Storm on the coast: as it happened',
        'Key points',
        'Two ferries cancelled\nRoofs off in Marl Street',
        '9:40',
        'Wind falls at last',
        'The wind has fallen to 70 kilometres an hour, the weather service says, and it expects the worst to be over by noon.',
        'That is the end of our live coverage for today.',
        '8:15',
        'Roofs off in Marl Street',
        'Three houses in Marl Street have lost their roofs, our reporter there says. Neighbours took in the eleven people who live in them.',
        'It sounded like a train. Ida Moe, Marl Street',
        '7:10',
        'Two ferries cancelled',
        'Both morning ferries are cancelled, the operator says. Tickets stay valid until the end of the month, and nobody has to ring up.',
      ].join('\n\n'),
      meta: {
        title: 'Storm on the coast: as it happened',
        outlet: 'Morning Tide',
        byline: 'Coast desk',
        date: '2024-11-02T06:00',
        url: '',
        language: 'en',
      },
      zones: [
        'heading: Storm on the coast: as it happened',
        'heading: Key points',
        'list: Two ferries cancelled\nRoofs off in Marl Street',
        'dateline: 9:40',
        'heading: Wind falls at last',
        'dateline: 8:15',
        'heading: Roofs off in Marl Street',
        'dateline: 7:10',
        'heading: Two ferries cancelled',
      ],
      leftOut: ['boilerplate: Morning Tide | Storm on t', 'page-foot: About us\nContact | '],
      warnings: [],
    });
  });

  it('Arabic in a template that says it is English, with JSON-LD that ends too early', async () => {
    const [draft] = await read(readHtml, page('arabic'));
    expect(draft).toMatchObject({
      meta: {
        title: 'جنوح عبارة قرب الرصيف الشمالي',
        outlet: 'صوت الميناء',
        byline: 'سلمى الحداد',
        date: '2023-03-05T11:30',
        language: 'ar',
      },
      zones: ['heading: جنوح عبارة قرب الرصيف الشمالي', 'byline: بقلم: سلمى الحداد', 'heading: تحقيق في الأسباب'],
      leftOut: ['navigation: الرئيسية محليات | جنوح عبارة', 'page-foot: جميع الحقوق محفوظة | '],
    });
    expect(draft!.text.split('\n\n')).toHaveLength(6);
  });
});
