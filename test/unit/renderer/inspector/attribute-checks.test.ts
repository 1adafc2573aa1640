import { describe, expect, test } from 'vitest';
import { checkDate, checkNumber, unitCode } from '../../../../renderer/inspector/attribute-checks.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { builtInTag } from '../../../../shared/model/tagset.ts';

const told = <T>(checked: Result<T>) => (checked.ok ? checked.value : checked.message);
const nothing = () => null;

describe('a number that is typed', () => {
  test.each([
    ['3000', 3000],
    ['3,000', 3000],
    ['3 000', 3000],
    ['3.000,5', 3000.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-4', -4],
    ['٤٢', 42],
    ['2 million', 2e6],
    ['3.5bn', 3.5e9],
    ['four', 4],
    ['2024', 2024],
    ['', null],
  ])('“%s” is %s', (text, value) => {
    expect(told(checkNumber(text, { type: 'number' }, nothing))).toBe(value);
  });

  test.each(['plenty', '3 to 4', '5 km', '$5', 'dozens', 'about 5', '1.2.3', 'four five'])('“%s” is none', (text) => {
    expect(told(checkNumber(text, { type: 'number' }, nothing))).toMatch(/^Please type a number, such as 3,000/);
  });

  test('the ends of a range stay in order, and the sentence says how', () => {
    const control = (key: string) => {
      const found = builtInTag('figure')?.attributes.find((attribute) => attribute.key === key)?.control;
      if (found?.type !== 'number') throw new Error(`${key} is no number`);
      return found;
    };
    const other = (key: string) => (key === 'low' ? 1000 : 2000);
    expect(told(checkNumber('900', control('high'), other))).toMatch(
      /^The high end is below the low one\. Type at least 1,000/,
    );
    expect(told(checkNumber('2100', control('low'), other))).toMatch(
      /^The low end is above the high one\. Type at most 2,000/,
    );
    expect(told(checkNumber('1000', control('high'), other))).toBe(1000);
    expect(told(checkNumber('900', control('high'), nothing))).toBe(900);
    expect(told(checkNumber('', control('high'), other))).toBeNull();
  });
});

describe('a date that is typed', () => {
  test.each([
    ['2024', '2024'],
    ['2024-10', '2024-10'],
    ['2024-10-18', '2024-10-18'],
    ['18 October 2024', '2024-10-18'],
    ['October 18, 2024', '2024-10-18'],
    ['2024-10-18 14:30', '2024-10-18T14:30'],
    ['', null],
  ])('“%s” is %s', (text, date) => {
    expect(told(checkDate(text))).toBe(date);
  });

  test.each(['Friday', '2024-13', '2024-02-30', '10/11/2024', 'on 18 October 2024', '18 October 2024 or so'])(
    '“%s” is none',
    (text) => {
      expect(told(checkDate(text))).toMatch(/^Please type a date, such as 2024/);
    },
  );
});

test.each([
  ['', null],
  ['people', 'people'],
  ['percent', '%'],
  ['%', '%'],
  ['euros', 'EUR'],
  ['EUR', 'EUR'],
  ['CLF', 'CLF'],
  ['km', 'km'],
  ['Kilometres', 'km'],
  ['[mi_i]', '[mi_i]'],
  ['fire engines', 'fire engines'],
])('the unit “%s” is kept as %s', (text, code) => {
  expect(unitCode(text)).toBe(code);
});
