import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../../../shared/ingest/date-line.ts';
import { datesIn } from '../../../../shared/ingest/dates.ts';

describe('a line with nothing but a date', () => {
  it.each([
    ['2023-03-05', '2023-03-05'],
    ['2023-03-05T14:05:33Z', '2023-03-05T14:05'],
    ['2023/03/05 09:07', '2023-03-05T09:07'],
    ['Sun 5 March 2023:', '2023-03-05'],
    ['Sunday, 5th of March, 2023', '2023-03-05'],
    ['March 5, 2023', '2023-03-05'],
    ['Mar. 5, 2023 at 2:05 PM EST', '2023-03-05T14:05'],
    ['Published: 5 Mar 2023 14:05', '2023-03-05T14:05'],
    ['Posted on March 25th, 2023 | 12:30 a.m.', '2023-03-25T00:30'],
    ['Status: 03/25/2023 3:17 p.m', '2023-03-25T15:17'],
    ['25/03/2023', '2023-03-25'],
    ['Stand: 25.03.2023 17:45 Uhr', '2023-03-25T17:45'],
    ['05.05.2023', '2023-05-05'],
    ['Sonntag, 5. März 2023', '2023-03-05'],
    ['Publié le 1er août 2023 à 18h04', '2023-08-01T18:04'],
    ['الأحد 5 مارس 2023', '2023-03-05'],
    ['٥ آذار ٢٠٢٣', '2023-03-05'],
    ['14:05, 5 March 2023', '2023-03-05'],
    ['18 Oct 24', '2024-10-18'],
    ['5-Mar-98', '1998-03-05'],
    ['20241018', '2024-10-18'],
    ['18 de octubre de 2024', '2024-10-18'],
    ['venerdì 18 ottobre 2024', '2024-10-18'],
    ['18 de março de 2024', '2024-03-18'],
    ['18. Dezember 2024', '2024-12-18'],
  ])('%s', (line, value) => {
    expect(readDateLine(line)).toEqual({ value, updated: false });
  });

  it.each(['03/04/2023', 'Published: 03.04.2023', '31 February 2023', '2023-13-01', '44/13/2023'])(
    'stays empty where the day cannot be told: %s',
    (line) => {
      expect(readDateLine(line)?.value).toBe('');
    },
  );

  it('takes the first publication where an update is given too', () => {
    expect(readDateLine('Updated: 6 March 2023, first published 5 March 2023')).toEqual({
      value: '2023-03-05',
      updated: false,
    });
    expect(readDateLine('Last updated 6 March 2023')).toEqual({ value: '2023-03-06', updated: true });
  });

  it.each([
    'On 5 March 2023 the office closed',
    '5 March',
    '5 March 2023, 212',
    'March 2023',
    'The summer of 2023',
    '12,345,2023',
    '5 March 2023 in figures',
    '3 killed, 5 March 2023',
  ])('is not: %s', (line) => {
    expect(readDateLine(line)).toBeNull();
  });
});

it('a year belongs to one date only', () => {
  expect(datesIn('25/03/2023/05/06').map(({ value }) => value)).toEqual(['2023-03-25']);
});

it('dates in running words are found with their places', () => {
  const line = 'From 5 March 2023 to 2023-04-01, then 02/03/2023.';
  expect(datesIn(line).map(({ value, from, to }) => [value, line.slice(from, to)])).toEqual([
    ['2023-03-05', '5 March 2023'],
    ['2023-04-01', '2023-04-01'],
    ['', '02/03/2023'],
  ]);
});
