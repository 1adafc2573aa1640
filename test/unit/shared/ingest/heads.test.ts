import { describe, expect, it } from 'vitest';
import { BODY, MORE, readText as read } from './ferry.ts';

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
      byline: '',
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
