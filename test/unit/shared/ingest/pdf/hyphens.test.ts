import { expect, it } from 'vitest';
import { joinLines, vocabularyOf } from '../../../../../shared/ingest/pdf/hyphens.ts';

const none = vocabularyOf([]);

it.each([
  ['a break in a word', 'twelve per-', 'cent more', 'twelve percent more'],
  ['a soft hyphen', 'twelve per\u00ad', 'cent more', 'twelve percent more'],
  ['a soft hyphen before a capital', 'in Mc\u00ad', 'Donald', 'in McDonald'],
  ['a compound that begins as they do', 'the well-', 'known man', 'the well-known man'],
  ['a compound of three', 'day-to-', 'day work', 'day-to-day work'],
  ['a compound that goes on in the next line', 'his father-', 'in-law said', 'his father-in-law said'],
  ['an abbreviation', 'the U.S.-', 'led talks', 'the U.S.-led talks'],
  ['a country', 'Israeli-', 'occupied land', 'Israeli-occupied land'],
  ['a name', 'Anglo-', 'American', 'Anglo-American'],
  ['a number', 'a 19-', 'year-old', 'a 19-year-old'],
  ['letters and a number', 'Covid-', '19 came', 'Covid-19 came'],
  ['a dash', 'he said –', 'and left', 'he said – and left'],
  ['a spaced hyphen', 'he said -', 'and left', 'he said - and left'],
  ['no hyphen', 'he said', 'and left', 'he said and left'],
  ['another hyphen sign', 'twelve per\u2010', 'cent more', 'twelve percent more'],
  ['Chinese', '港口办公室星期五', '表示，', '港口办公室星期五表示，'],
  ['Chinese after a full stop', '上涨。', '“我们', '上涨。 “我们'],
  ['Arabic', 'قال المكتب', 'يوم الجمعة', 'قال المكتب يوم الجمعة'],
])('%s', (_, line, next, joined) => {
  expect(joinLines(line, next, none)).toBe(joined);
});

it('what stands elsewhere in the document decides', () => {
  expect(joinLines('a state-', 'backed firm', none)).toBe('a statebacked firm');
  const parts = vocabularyOf(['The state said that he was backed by nobody.']);
  expect(joinLines('a state-', 'backed firm', parts)).toBe('a state-backed firm');
  const compound = vocabularyOf(['Another co-op closed.']);
  expect(joinLines('the co-', 'op', compound)).toBe('the co-op');
  const whole = vocabularyOf(['A Halfway house, half a day away on the way.']);
  expect(joinLines('the half-', 'way house', whole)).toBe('the halfway house');
});

it('the halves of a cut word are no words', () => {
  expect([...vocabularyOf(['The govern-', 'ment said so.'])]).toEqual(['the', 'said', 'so']);
});
