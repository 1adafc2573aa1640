import { expect, onTestFinished, test } from 'vitest';
import { readTerms, type TermsDraft, USUAL_TERMS } from '../../../../renderer/share/invitation-terms.ts';

const now = new Date('2031-03-04T10:00:00').getTime();
const read = (change: Partial<TermsDraft>) => readTerms({ ...USUAL_TERMS, ...change }, now);

test('an invitation holds for days, or to the end of a day', () => {
  expect(read({})).toEqual({ terms: { uses: 1, days: 7 } });
  expect(read({ holds: '30' })).toEqual({ terms: { uses: 1, days: 30 } });
});

// Honolulu is behind UTC, Kiritimati far ahead; in Berlin that day has 23 hours, and in Beirut it begins at one o’clock.
test.each([
  ['UTC', '2031-03-30T23:59:59.999Z'],
  ['Pacific/Honolulu', '2031-03-31T09:59:59.999Z'],
  ['Pacific/Kiritimati', '2031-03-30T09:59:59.999Z'],
  ['Europe/Berlin', '2031-03-30T21:59:59.999Z'],
  ['Asia/Beirut', '2031-03-30T20:59:59.999Z'],
])('until a day means to its very end where the person is, with whole days about it: in %s', (zone, end) => {
  inZone(zone);
  for (const made of ['2031-03-29T12:34:56.789Z', '2031-03-30T09:00:00Z', '2031-03-12T00:00:00Z']) {
    const now = Date.parse(made);
    const until = Date.parse(end);
    const days = Math.ceil((until - now) / (24 * 60 * 60 * 1000));
    expect(readTerms({ ...USUAL_TERMS, holds: 'until', until: '2031-03-30' }, now)).toEqual({
      terms: { uses: 1, days, until },
    });
  }
});

/** Lets the rest of the test stand in a zone. */
function inZone(zone: string): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}

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
