import { expect, test } from 'vitest';
import { readTerms, type TermsDraft, USUAL_TERMS } from '../../../../renderer/share/invitation-terms.ts';

const now = new Date('2031-03-04T10:00:00').getTime();
const read = (change: Partial<TermsDraft>) => readTerms({ ...USUAL_TERMS, ...change }, now);

test('an invitation holds for days, or to the end of a day', () => {
  expect(read({})).toEqual({ terms: { uses: 1, days: 7 } });
  expect(read({ holds: '30' })).toEqual({ terms: { uses: 1, days: 30 } });
  expect(read({ holds: 'until', until: '2031-03-04' })).toEqual({ terms: { uses: 1, days: 1 } });
  expect(read({ holds: 'until', until: '2031-03-06' })).toEqual({ terms: { uses: 1, days: 3 } });
});

test('the number of people may be written in any digits', () => {
  expect(read({ uses: ' 12 ' })).toEqual({ terms: { uses: 12, days: 7 } });
  expect(read({ uses: '١٢' })).toEqual({ terms: { uses: 12, days: 7 } });
  expect(read({ uses: '१२' })).toEqual({ terms: { uses: 12, days: 7 } });
});

test.each(['', '2031-03-03', '2033-01-01', 'tomorrow'])('a day that cannot be: “%s”', (until) => {
  expect(read({ holds: 'until', until })).toEqual({
    problems: { days: 'Choose a day from today on, within a year.' },
  });
});

test.each(['', '0', '1001', '-1', '1.5', 'many'])('a number of people that cannot be: “%s”', (uses) => {
  expect(read({ uses })).toEqual({ problems: { uses: 'Type a number of people from 1 to 1000.' } });
});
