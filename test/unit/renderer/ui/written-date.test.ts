import { expect, test } from 'vitest';
import { META_FIELDS, readDetail } from '../../../../renderer/articles/meta-fields.ts';
import { writtenDate, writtenDay } from '../../../../renderer/ui/written-date.ts';

const check = (text: string) => META_FIELDS.find(({ key }) => key === 'date')?.check(text);

test.each([
  ['3 May 2023', '2023-05-03'],
  [' May 3, 2023 ', '2023-05-03'],
  ['13.05.2023', '2023-05-13'],
  ['05/13/2023', '2023-05-13'],
  ['5.5.2023', '2023-05-05'],
  ['2023/5/3', '2023-05-03'],
  ['3. Mai 2023', '2023-05-03'],
  ['٣ مايو ٢٠٢٣', '2023-05-03'],
  ['3 May 2023, 14:30', '2023-05-03T14:30'],
  ['2023-05-03T14:30', '2023-05-03T14:30'],
])('%s is kept as %s', (written, kept) => {
  expect(readDetail('date', written)).toBe(kept);
  expect(check(written)).toBeNull();
});

test('a date with a day that cannot be told from its month is refused with that reason', () => {
  for (const text of ['03/04/2023', '31.02.2023', '30 February 2023']) {
    expect(writtenDate(text)).toEqual({ text, unsure: true });
    expect(check(text)).toBe(
      'It is not certain which day this is. Please write the year first, then month and day: 2024-10-18.',
    );
  }
});

test('words around a date are no date, and other details are not read as one', () => {
  expect(check('on 3 May 2023')).toContain('Please write the date as');
  expect(readDetail('title', ' 3 May 2023 ')).toBe('3 May 2023');
});

test.each([
  ['', ''],
  [' 2023-05-03 ', '2023-05-03'],
  ['3 May 2023', '2023-05-03'],
  ['٣ مايو ٢٠٢٣', '2023-05-03'],
])('“%s” is the day %s', (written, day) => {
  expect(writtenDay(written)).toEqual({ ok: true, value: day });
});

test.each([
  ['next week', 'Please write a day: year, month and day, such as 2024-10-18.'],
  ['2023-05', 'Please write a day: year, month and day, such as 2024-10-18.'],
  ['2023-05-03T14:30', 'Please write a day: year, month and day, such as 2024-10-18.'],
  ['2023-02-31', 'It is not certain which day this is. Please write the year first, then month and day: 2024-10-18.'],
  ['03/04/2023', 'It is not certain which day this is. Please write the year first, then month and day: 2024-10-18.'],
])('“%s” is no day, and why', (written, message) => {
  expect(writtenDay(written)).toMatchObject({ ok: false, message });
});
