import { describe, expect, test } from 'vitest';
import { english, read } from './figure-table.ts';

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
