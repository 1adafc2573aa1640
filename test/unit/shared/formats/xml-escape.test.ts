import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { xmlAttribute, xmlLegal, xmlText } from '../../../../shared/formats/xml-escape.ts';

/** What a reader finds in an element's text and in its attribute. */
function parsed(xml: string): { text: string; attribute: string } {
  const found = { text: '', attribute: '' };
  const parser = new SaxesParser();
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.on('opentag', ({ attributes }) => {
    found.attribute = String(attributes.a);
  });
  parser.write(xml).close();
  return found;
}

it.each([
  'a < b && "c" > \'d\'',
  ']]> and <![CDATA[x]]>',
  'line\nfeed\r\nreturn\rtab\tand   spaces ',
  '🙂 E\u0301\u2028\u0085 \ufeff',
  '&#10; &amp;',
])('%j comes through XML, as text and as an attribute', (words) => {
  expect(parsed(`<x a="${xmlAttribute(words)}">${xmlText(words)}</x>`)).toEqual({ text: words, attribute: words });
});

it('leaves out what XML cannot hold, and nothing else', () => {
  const words = 'a\u0000b\u0001c\u000bd\ud83de\udc00f\ufffeg\uffffh🙂';
  expect(xmlLegal(words)).toBe('abcdefgh🙂');
  expect(parsed(`<x a="${xmlAttribute(words)}">${xmlText(words)}</x>`)).toEqual({
    text: 'abcdefgh🙂',
    attribute: 'abcdefgh🙂',
  });
});
