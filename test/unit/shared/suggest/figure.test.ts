import { describe, expect, test } from 'vitest';
import { type FigureReading, readFigure } from '../../../../shared/suggest/figure.ts';

/** `[language:] words => reading`; a reading is `[modifier] value|low..high|low.. [unit] [?doubt]`, or `null`. */
function read(words: string, language = 'en'): string {
  const reading = readFigure(words, language);
  return reading === null ? 'null' : said(reading);
}

function said({ value, low, high, modifier, unit, doubt }: FigureReading): string {
  const number = value ?? `${low}..${high ?? ''}`;
  return [modifier === 'exact' ? '' : modifier, number, unit ?? '', doubt ? `?${doubt}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

const english = (rows: readonly (readonly [words: string, reading: string])[]) =>
  test.each(rows)('%s => %s', (words, reading) => {
    expect(read(words)).toBe(reading);
  });

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

describe('[N6] signs with two meanings', () => {
  english([
    ['¥500', '500 JPY ?currency'],
    ['500 pounds', '500 GBP ?currency'],
    ['40 tons', '40 t ?unit'],
    ['40 degrees', '40 Cel ?unit'],
    ['5m', '5 m ?magnitude'],
    ['5 m', '5 m'],
    ['5m people', '5000000 people'],
    ['5M', '5000000'],
    ['$5b', '5000000000 USD'],
    ['$2t', '2000000000000 USD'],
    ['ALL 20', '20'],
  ]);
  test('dollars are those of the language’s country', () => {
    expect(read('$5', 'en-AU')).toBe('5 AUD');
    expect(read('5 dollars', 'en-CA')).toBe('5 CAD');
    expect(read('$5', 'en-GB')).toBe('5 USD');
  });
});

describe('[N7] modifiers', () => {
  english([
    ['exactly 90', '90'],
    ['about 90', 'about 90'],
    ['some 330 passengers', 'about 330 people'],
    ['roughly $5 million', 'about 5000000 USD'],
    ['~40', 'about 40'],
    ['30-odd', 'about 30'],
    ['90 or so', 'about 90'],
    ['more than 3,000 inmates', 'more-than 3000 people'],
    ['over two million', 'more-than 2000000'],
    ['just over 40%', 'more-than 40 %'],
    ['> 5', 'more-than 5'],
    ['at least four', 'at-least 4'],
    ['no fewer than 20', 'at-least 20'],
    ['100+', 'at-least 100'],
    ['100+ people', 'at-least 100 people'],
    ['five or more', 'at-least 5'],
    ['20 people or more', 'at-least 20 people'],
    ['nearly 90', 'nearly 90'],
    ['almost half of the crew', 'nearly 50 %'],
    ['just under a million', 'nearly 1000000'],
    ['up to 180 tonnes', 'up-to 180 t'],
    ['as many as 300', 'up-to 300'],
    ['no more than 5', 'up-to 5'],
    ['fewer than ten', 'less-than 10'],
    ['under 5 km', 'less-than 5 km'],
    ['more than a dozen', 'more-than 12'],
  ]);
});

describe('[N8] ranges', () => {
  english([
    ['12 to 15 %', '12..15 %'],
    ['12% to 15%', '12..15 %'],
    ['10–12 per cent', '10..12 %'],
    ['between 20 and 30', '20..30'],
    ['between $3 and $5', '3..5 USD'],
    ['two or three', '2..3'],
    ['six to twelve weeks', '6..12 wk'],
    ['3-5 million', '3000000..5000000'],
    ['$3-5 bn', '3000000000..5000000000 USD'],
    ['about 20 to 30', 'about 20..30'],
    ['-5 to -3 °C', '-5..-3 Cel'],
    ['from 12 to 15', '12..15 ?range'],
    ['200 to 3 million', '200..3000000'],
    ['2-1', 'null'],
    ['5 km to 6 miles', 'null'],
    ['20 and 30', 'null'],
  ]);
});

describe('[N9] shares and vague amounts', () => {
  english([
    ['half of', '50 %'],
    ['half of the voters', '50 %'],
    ['half', '50 %'],
    ['a third of the votes', '33.33 %'],
    ['two-thirds', '66.67 %'],
    ['three quarters of the crew', '75 %'],
    ['one in five', '20 %'],
    ['three out of ten patients', '30 %'],
    ['1/3', '33.33 % ?share'],
    ['a third man', 'null'],
    ['the second half of the match', 'null'],
    ['dozens', 'at-least 12.. ?vague'],
    ['dozens of people', 'at-least 12.. people ?vague'],
    ['more than several hundred', 'more-than 100.. ?vague'],
    ['a few thousand', 'at-least 1000.. ?vague'],
    ['tens of thousands of refugees', 'at-least 10000.. people ?vague'],
    ['up to several hundred', 'null'],
    ['a couple of boats', 'about 2 ?vague'],
    ['a couple of hundred', 'about 200 ?vague'],
    ['several', 'null'],
  ]);
});

describe('[N10] what counts nothing', () => {
  english([
    ['2024', 'null'],
    ['in 2024', 'null'],
    ['2024 people', '2024 people ?year'],
    ['2024 km', '2024 km'],
    ['about 2000', 'about 2000 ?year'],
    ['2,024', '2024'],
    ['2019–2020', 'null'],
    ['the 2023-24 season', 'null'],
    ['the 1990s', 'null'],
    ['18 October 2024', 'null'],
    ['October 18', 'null'],
    ['2024-10-18', 'null'],
    ['18/10/2024', 'null'],
    ['02:40', 'null'],
    ['7 a.m.', 'null'],
    ['7:40 pm', 'null'],
    ['21st', 'null'],
    ['third', 'null'],
    ['F-16', 'null'],
    ['Article 5', 'null'],
    ['No. 10', 'null'],
    ['four people on 18 October 2024', '4 people'],
  ]);
});

describe('[N11] the first doubt is told', () => {
  english([
    ['$3 per barrel', '3 USD ?rate'],
    ['$174 a month', '174 USD ?rate'],
    ['$5 a good offer', '5 USD'],
    ['1.234 tons', '1.234 t ?separator'],
  ]);
});
