import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestBytes, ingestText } from '../../../../shared/ingest/ingest.ts';
import { oddText } from '../text/odd-text.ts';

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said, and nobody was hurt.';
const MORE =
  'A tug pulled it free at noon. The operator blamed a fault in the steering, while two of the crew spoke of a very tired captain.';

function read(text: string) {
  const result = ingestText(text);
  if (!result.ok) throw new Error(result.message);
  const zones = result.value.zones.map(({ type, start, end }) => [type, result.value.text.slice(start, end)]);
  return { ...result.value.meta, zones };
}

describe('heads in several notations', () => {
  it('a date and a dateline before the first words, no title', () => {
    const text = ` date 2023-03-05 HAVENPORT, March 5. /TASS/. ${BODY}\n\n${MORE}`;
    expect(read(text)).toMatchObject({ title: '', outlet: 'TASS', date: '2023-03-05', zones: [] });
  });

  it('a date before the first words, the agencies behind the last', () => {
    const text = `date 2023-03-05 ${BODY}\n\n${MORE} (ANI/Sputnik)\n`;
    expect(read(text)).toMatchObject({ title: '', outlet: 'ANI/Sputnik', date: '2023-03-05', zones: [] });
  });

  it('a shouted title, sections, a weekday with its date', () => {
    const text = `FERRY RUNS AGROUND OFF HAVENPORT’S PIER\n\nCoast Sea World\n\nSun 5 March 2023:\n\n${BODY}\n\n${MORE}`;
    expect(read(text)).toEqual({
      title: 'FERRY RUNS AGROUND OFF HAVENPORT’S PIER',
      outlet: '',
      date: '2023-03-05',
      url: '',
      language: 'en',
      zones: [
        ['heading', 'FERRY RUNS AGROUND OFF HAVENPORT’S PIER'],
        ['boilerplate', 'Coast Sea World'],
        ['dateline', 'Sun 5 March 2023:'],
      ],
    });
  });

  it('a breadcrumb with no-break spaces, then the headline, a caption', () => {
    const text = `News \u00A0 / \u00A0 Coast\n\nFerry aground after a night of fog\n\nThe Halcyon on Sunday. (Photo by A. Person)\n\n${BODY}`;
    expect(read(text)).toMatchObject({
      title: 'Ferry aground after a night of fog',
      date: '',
      zones: [
        ['boilerplate', 'News \u00A0 / \u00A0 Coast'],
        ['heading', 'Ferry aground after a night of fog'],
        ['caption', 'The Halcyon on Sunday. (Photo by A. Person)'],
      ],
    });
  });

  it('a status line with an American date', () => {
    const text = `More questions after the grounding\n\nStatus: 03/25/2023 3:17 p.m\n\n${BODY}\n\n${MORE}`;
    expect(read(text)).toMatchObject({ title: 'More questions after the grounding', date: '2023-03-25T15:17' });
  });

  it('sections above the title, a deck, a byline with its date', () => {
    const text = `World\nNorth Coast\n\nFerry aground after a night of fog\n\nPassengers waited six hours for a tug\n\nBy Jane Doe and John Roe | 5 March 2023\n\n${BODY}`;
    expect(read(text)).toMatchObject({
      title: 'Ferry aground after a night of fog',
      date: '2023-03-05',
      zones: [
        ['boilerplate', 'World\nNorth Coast'],
        ['heading', 'Ferry aground after a night of fog'],
        ['heading', 'Passengers waited six hours for a tug'],
        ['byline', 'By Jane Doe and John Roe | 5 March 2023'],
      ],
    });
  });

  it.each([
    ['The Havenport Gull, 3 March 2023', 'The Havenport Gull', '2023-03-03'],
    ['Northern Courier | March 3, 2023', 'Northern Courier', '2023-03-03'],
    ['Pierside | 3 March 2023 09:30', 'Pierside', '2023-03-03T09:30'],
    ['3 March 2023 — Havenport Evening Post', 'Havenport Evening Post', '2023-03-03'],
    ['Published: Fri 3 March 2023 14.05 GMT | The Tidewater Times', 'The Tidewater Times', '2023-03-03T14:05'],
    ['HBC News · 2023-03-03', 'HBC News', '2023-03-03'],
    ['gull.example, 3.3.2023', 'gull.example', '2023-03-03'],
    ['Hafener Tageblatt, 3. März 2023', 'Hafener Tageblatt', '2023-03-03'],
  ])('outlet and date on one line: %s', (line, outlet, date) => {
    for (const gap of ['\n', '\n\n']) {
      expect(read(`Ferry aground after a night of fog${gap}${line}\n\n${BODY}\n\n${MORE}`)).toMatchObject({
        title: 'Ferry aground after a night of fog',
        outlet,
        date,
        zones: [
          ['heading', 'Ferry aground after a night of fog'],
          ['dateline', line],
        ],
      });
    }
  });

  it('a person beside the date is no outlet', () => {
    expect(read(`Ferry aground after a night of fog\n\nJane Doe | 3 March 2023\n\n${BODY}`)).toMatchObject({
      outlet: '',
      date: '2023-03-03',
      zones: [
        ['heading', 'Ferry aground after a night of fog'],
        ['dateline', 'Jane Doe | 3 March 2023'],
      ],
    });
  });

  it('labels', () => {
    const text = `Title: Ferry aground\nOutlet: The Havenport Gull\nDate: 2023-03-05\nURL: https://gull.example/ferry\n\n${BODY}`;
    expect(read(text)).toMatchObject({
      title: 'Ferry aground',
      outlet: 'The Havenport Gull',
      date: '2023-03-05',
      url: 'https://gull.example/ferry',
      zones: [
        ['heading', 'Title: Ferry aground'],
        ['boilerplate', 'Outlet: The Havenport Gull'],
        ['dateline', 'Date: 2023-03-05'],
        ['boilerplate', 'URL: https://gull.example/ferry'],
      ],
    });
  });

  it.each([
    ['HAVENPORT (Reuters) - ', 'Reuters', ''],
    ['HAVENPORT, Northland (AP) — ', 'AP', ''],
    ['Havenport, March 5, 2023 (AFP) – ', 'AFP', '2023-03-05'],
    ['NEW HAVENPORT, 5 March 2023 (GULL) -- ', 'GULL', '2023-03-05'],
    ['The Northern Rescue League (NRL) - ', '', ''],
    ['On March 5, 2023, ', '', ''],
  ])('the dateline “%s”', (dateline, outlet, date) => {
    expect(read(`Ferry aground off the pier\n\n${dateline}${BODY}`)).toMatchObject({ outlet, date });
  });

  it('a dateline on a line of its own', () => {
    expect(read(`HAVENPORT, March 5. /TASS/.\n\n${BODY}`)).toMatchObject({
      title: '',
      outlet: 'TASS',
      zones: [['dateline', 'HAVENPORT, March 5. /TASS/.']],
    });
  });

  it('an Arabic head', () => {
    const text = `جنوح عبارة قرب الرصيف الشمالي\n\nالأحد 5 مارس 2023\n\nبقلم: فلانة الفلاني\n\n${'قال خفر السواحل إن العبارة جنحت صباح الأحد وعلى متنها مئتا راكب. '.repeat(2)}`;
    expect(read(text)).toMatchObject({
      title: 'جنوح عبارة قرب الرصيف الشمالي',
      date: '2023-03-05',
      language: 'ar',
      zones: [
        ['heading', expect.anything()],
        ['dateline', expect.anything()],
        ['byline', 'بقلم: فلانة الفلاني'],
      ],
    });
  });
});

describe('what cannot be told stays empty', () => {
  it('an ambiguous date is a dateline, and no date', () => {
    const { date, zones } = read(`Ferry aground\n\nPublished: 03/04/2023\n\n${BODY}`);
    expect(date).toBe('');
    expect(zones).toContainEqual(['dateline', 'Published: 03/04/2023']);
  });

  it('dates of the story and its pictures are not the date of the article', () => {
    expect(
      read(`Ferry aground\n\nThe pier on March 5, 2023. (Photo by A. Person)\n\nOn March 5, 2023, ${BODY}`).date,
    ).toBe('');
  });

  it.each(['Ferry aground, 3 March 2023', 'Havenport, 3 March 2023', 'Fog Over Havenport — 3 March 2023'])(
    'a place or a headline beside a date is no outlet: %s',
    (line) => {
      expect(read(`${line}\n\n${BODY}\n\n${MORE}`)).toMatchObject({ outlet: '', zones: [['heading', line]] });
    },
  );

  it('a first paragraph is no title, even cut to short lines', () => {
    const wrapped = `${BODY} ${MORE}`.replace(/(.{50,70}) /g, '$1\n');
    expect(read(wrapped)).toMatchObject({ title: '', zones: [] });
    expect(read(`${BODY}\n${MORE}`)).toMatchObject({ title: '', zones: [] });
  });

  it('a source that is no agency, an abbreviation in brackets', () => {
    expect(read(`${BODY}\n\nSource: our own people`).outlet).toBe('');
    expect(read(`${BODY}\n\nThe boat was built by the Northern Yards Company. (NYC)`).outlet).toBe('');
  });
});

describe('zones in the body', () => {
  it('sub-headings, with the title of an article saved one paragraph a line', () => {
    const spaced = `Ferry aground\n\n${BODY}\n\nA fault or a tired captain\n\n${MORE}`;
    expect(read(spaced).zones).toEqual([
      ['heading', 'Ferry aground'],
      ['heading', 'A fault or a tired captain'],
    ]);
    expect(read(spaced.replaceAll('\n\n', '\n')).zones).toEqual(read(spaced).zones);
  });

  it('no sub-heading from a question, a quotation with its full stop, or a line inside a paragraph', () => {
    const cut = 'the ferry was seen by\nAn Old Fisherman\nwho called for help.';
    expect(read(`${BODY}\n\nWho was at the helm?\n\n${MORE}\n\n“Nobody knows.”\n\n${MORE}\n\n${cut}`).zones).toEqual(
      [],
    );
  });

  it('lists as one zone each, a single dash as none', () => {
    const text = `${BODY}\n\n- 212 people on board\n- 6 hours aground\n- no one hurt\n\n${MORE}\n\n1. The fog\n\n2. The steering\n\n${MORE}\n\n- Only one of these`;
    expect(read(text).zones).toEqual([
      ['list', '- 212 people on board\n- 6 hours aground\n- no one hurt'],
      ['list', '1. The fog\n\n2. The steering'],
    ]);
  });

  it('a caption by the credit below it', () => {
    const text = `${BODY}\n\nThe picture shows the ferry at noon.\n\nImage: A. Person\n\n${MORE}\n\nPhoto: Another Person`;
    expect(read(text).zones).toEqual([
      ['caption', 'The picture shows the ferry at noon.'],
      ['caption', 'Image: A. Person'],
      ['caption', 'Photo: Another Person'],
    ]);
  });

  it('a footer as one zone, with what stands between its links', () => {
    const footer =
      '__________\n\nFOLLOW THE GULL:\n\nTWITTER (CLICK HERE)\u00A0\nhttps://social.example/gull\n\nGull Radio\n\nShare this story!\n\nAdd your comment\n\nYour e-mail address is never shown.\nRequired fields carry a star.';
    expect(read(`${BODY}\n\n${MORE}\n\nSource: Reuters\n\n${footer}`)).toMatchObject({
      outlet: 'Reuters',
      zones: [
        ['byline', 'Source: Reuters'],
        ['boilerplate', footer],
      ],
    });
  });

  it('a notice of other addresses, which names the outlet', () => {
    const footer =
      'Gull TV’s website can also be accessed at the following alternative addresses:\n\nwww.gull.example\n\nSHARE THIS ARTICLE\nGull TV on your screen';
    expect(read(`${BODY}\n\n${MORE}\n\n\n${footer}`)).toMatchObject({
      outlet: 'Gull TV',
      zones: [['boilerplate', footer]],
    });
  });

  it('furniture in the middle, without what follows it', () => {
    expect(read(`${BODY}\n\nRead more: Ten ferries that sank\n\n${MORE}`).zones).toEqual([
      ['boilerplate', 'Read more: Ten ferries that sank'],
    ]);
  });

  it('nothing from words that only begin like furniture', () => {
    const lines = [
      'Like this ferry, many are old.',
      'Follow-up talks are planned.',
      'Home is far away for many.',
      'By then it was noon.',
    ];
    expect(read([BODY, ...lines, MORE].join('\n\n')).zones).toEqual([]);
  });
});

describe('the text', () => {
  it('is never altered but for line ends, a byte order mark and lone surrogates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oddText(), fc.constantFrom(BODY, '\r\n', ' \t', '- one', 'By Jane Doe', '____'))),
        (parts) => {
          const raw = parts.join('\n');
          const result = ingestText(raw);
          if (result.ok) expect(result.value.text).toBe(raw.replaceAll('\r\n', '\n'));
          else expect(raw.trim()).toBe('');
        },
      ),
      { seed: 21, numRuns: 300 },
    );
  });

  it('has zones of whole lines, in order, apart from each other', () => {
    const line = fc.constantFrom(
      BODY,
      '',
      'Ferry aground',
      '- one',
      '- two',
      'By Jane Doe',
      '____',
      'Image: A',
      '5 March 2023',
      'a / b',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const result = ingestText(lines.join('\n'));
        if (!result.ok) return;
        const { text, zones } = result.value;
        let last = -1;
        for (const { start, end } of zones) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(start === 0 || text[start - 1] === '\n').toBe(true);
          expect(end === text.length || text[end] === '\n').toBe(true);
          last = end;
        }
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('is refused in one sentence when it is empty or too long', () => {
    expect(ingestBytes('a.txt', new Uint8Array())).toMatchObject({ ok: false, code: 'empty' });
    expect(ingestBytes('a.txt', new TextEncoder().encode(' \r\n\uFEFF'))).toMatchObject({ ok: false, code: 'empty' });
    expect(ingestText('word '.repeat(1_100_000))).toMatchObject({ ok: false, code: 'too-large' });
    expect(ingestBytes('a.pdf', new TextEncoder().encode('%PDF-1.4'))).toMatchObject({ ok: false, code: 'not-text' });
  });

  it.each([
    [
      'many short lines',
      `${'Ferry aground\n\nBy Jane Doe\n\n'.repeat(1)}${`${MORE}\n\nA line\n\n- item\n`.repeat(34_000)}`,
    ],
    ['one line', `${MORE} `.repeat(38_000)],
    ['one word', 'a'.repeat(5_000_000)],
    ['dots and brackets', '(a.b/'.repeat(1_000_000)],
  ])('of 5 MB comes in within seconds: %s', (_, text) => {
    const began = performance.now();
    expect(ingestText(text).ok).toBe(true);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
