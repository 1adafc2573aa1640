import { expect, test } from 'vitest';
import { pdfOf } from '../../../kit/pdf.ts';
import { readAll } from './read-all.ts';

// What spoilt files have been seen to bring readers to throw: test/long/mutated-articles.test.ts has them by the thousand.

test('a page that is all one comment is refused for having no words', async () => {
  expect(await readAll('a.html', '<!-- <html><body><p>Rain fell.</p></body></html>')).toMatch(/^There are no words/);
});

test('a PDF whose page has lost its end is refused as damaged, or read without it', async () => {
  const pdf = new TextDecoder('latin1').decode(pdfOf([[{ x: 60, y: 100, text: 'Rain fell.' }]]));
  const bytes = Uint8Array.from(pdf.replaceAll('endstream', 'endst'), (sign) => sign.charCodeAt(0));
  expect(await readAll('a.pdf', bytes)).toBe('This PDF is damaged or not whole; fetch it again.');
});
