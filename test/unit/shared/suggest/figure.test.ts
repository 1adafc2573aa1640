import { describe, expect, test } from 'vitest';
import { english, read } from './figure-table.ts';

describe('[N1] one figure, whatever stands around it', () => {
  english([
    ['90', '90'],
    ['  90. ', '90'],
    ['the bus with 41 seats', '41'],
    ['killed at least four sheep', 'at-least 4'],
    ['an earlier toll of seven', '7'],
    ['seven boats and nine rafts', 'null'],
    ['41 seats in 2019', '41'],
    ['one saw 41 boats', '41'],
    ['one of the 41 boats', 'null'],
    ['one of them', '1'],
    ['', 'null'],
    ['a great many', 'null'],
    ['1 2 3 4 5 6 7 8 9', 'null'],
  ]);
});

test('[N1] what is longer than 500 units is no figure', () => {
  expect(read('7'.padEnd(500))).toBe('7');
  expect(read('7'.padEnd(501))).toBe('null');
});

describe('[N2] other languages: digits and signs, no English words', () => {
  test.each([
    ['de', '1.234 Euro', '1234 EUR'],
    ['de', '1.234 Boote', '1234'],
    ['de', '3,5 Mrd €', '3500000000 EUR'],
    ['de', '5 Millionen Euro', '5000000 EUR'],
    ['de', '1 Billion', '1000000000000'],
    ['fr', '3 millions', '3000000'],
    ['ru', '40 тыс', '40000'],
    ['fi', '5 miljoonaa', '5 ?magnitude'],
    ['fi', '5 km', '5 km'],
    ['zh', '约300人', '300 ?magnitude'],
    ['ar', 'ال300', '300'],
    ['de', '12,5 %', '12.5 %'],
    ['de', '12,5 Prozent', '12.5 %'],
    ['fr', '1 234,5 km', '1234.5 km'],
    ['fr', 'dozen', 'null'],
    ['de', 'six', 'null'],
    ['ar', '١٢٫٥٪', '12.5 %'],
    ['ar', '١٬٢٣٤', '1234'],
    ['fa', '۴۵۶', '456'],
    ['hi', '१२', '12'],
    ['', 'a dozen', '12'],
    ['not a tag', '1,234', '1234 ?separator'],
  ])('%s: %s => %s', (language, words, reading) => {
    expect(read(words, language)).toBe(reading);
  });
});

describe('[N3] digits and separators', () => {
  english([
    ['1,234', '1234'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234', '1.234 ?separator'],
    ['1.234.567', '1234567'],
    ['1 234', '1234'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1\u202f234,5', '1234.5'],
    ["1'234'567", '1234567'],
    ['1’234', '1234'],
    ['1,00,000', '100000'],
    ['12,34,567', '1234567'],
    ['0.234', '0.234'],
    ['1234.567', '1234.567'],
    ['14,5', '14.5'],
    ['.5', '0.5'],
    ['１２', '12'],
    ['𝟏𝟐', '12'],
    ['1,23,4', 'null'],
    ['1.2.3', 'null'],
    ['1.2.3 and 5', 'null'],
    ['1,234.567,8', 'null'],
    ['99999999999999999999', 'null'],
  ]);
  test.each([
    ['de', '1.234', '1234'],
    ['de', '1,234', '1.234 ?separator'],
    ['', '1.234', '1.234 ?separator'],
    ['', '1,234', '1234 ?separator'],
    ['de', '1.234,5', '1234.5'],
  ])('%s: %s => %s', (language, words, reading) => {
    expect(read(words, language)).toBe(reading);
  });
});

describe('[N4] numbers in words, fractions, magnitudes, nought', () => {
  english([
    ['Twenty-three', '23'],
    ['twenty three', '23'],
    ['nineteen', '19'],
    ['a hundred and five', '105'],
    ['one hundred twenty', '120'],
    ['three hundred and forty-two thousand', '342000'],
    ['two thousand five hundred', '2500'],
    ['two million three hundred thousand', '2300000'],
    ['two and a half million', '2500000'],
    ['two-and-a-half million', '2500000'],
    ['a million and a half', '1500000'],
    ['one and a half', '1.5'],
    ['3 and a half million', '3500000'],
    ['a dozen', '12'],
    ['dozen', '12'],
    ['two dozen', '24'],
    ['half a dozen', '6'],
    ['half a million', '500000'],
    ['half-million', '500000'],
    ['half an hour', '0.5 h'],
    ['2½', '2.5'],
    ['½ mile', '0.5 [mi_i]'],
    ['2 1/2 hours', '2.5 h'],
    ['3.5 billion', '3500000000'],
    ['2.3 million', '2300000'],
    ['1.234 million', '1234000'],
    ['40k', '40000'],
    ['5 millions', '5000000'],
    ['two dozens', '24'],
    ['5 lakh', '500000'],
    ['2 crore', '20000000'],
    ['12 hundred', '1200'],
    ['zero', '0'],
    ['no survivors', '0 people'],
    ['No one', '0 people'],
    ['no one was hurt', '0 people'],
    ['nobody', '0 people'],
    ['none', '0'],
    ['no sign of a fault', 'null'],
    ['minus 4', '-4'],
    ['−12', '-12'],
    ['hundred', 'null'],
    ['twenty twenty', 'null'],
  ]);
});

describe('[N5] units', () => {
  english([
    ['$3.5 bn', '3500000000 USD'],
    ['-$5', '-5 USD'],
    ['€1.2m', '1200000 EUR'],
    ['1.2m euros', '1200000 EUR'],
    ['US$20', '20 USD'],
    ['20 EUR', '20 EUR'],
    ['EUR 20', '20 EUR'],
    ['£40,000', '40000 GBP'],
    ['three million roubles', '3000000 RUB'],
    ['14.5 percent', '14.5 %'],
    ['14.5 per cent', '14.5 %'],
    ['9%', '9 %'],
    ['two percentage points', '2 pp'],
    ['150 km', '150 km'],
    ['150km', '150 km'],
    ['160 metres', '160 m'],
    ['5 km2', '5 km2'],
    ['5 square kilometres', '5 km2'],
    ['11 nautical miles', '11 [nmi_i]'],
    ['-4 C', '-4 Cel'],
    ['21 °C', '21 Cel'],
    ['70 degrees Fahrenheit', '70 [degF]'],
    ['80 km/h', '80 km/h'],
    ['80 mph', '80 [mi_i]/h'],
    ['180 tonnes of fuel', '180 t'],
    ['six minutes', '6 min'],
    ['34-year-old', '34 a'],
    ['3,000-strong', '3000 people'],
    ['300 of them passengers', '300 people'],
    ['twelve former harbour workers', '12 people'],
    ['3,000 flags', '3000'],
    ['three ships with passengers', '3'],
    ['nine were missing', '9 people'],
    ['11 passenger ferries', '11'],
    ['one passenger', '1 people'],
    ['100,000 soldiers', '100000 people'],
  ]);
});
