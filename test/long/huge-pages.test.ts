import { describe, expect, it } from 'vitest';
import { readHtml } from '../../shared/ingest/html/read-html.ts';
import { read } from '../unit/shared/ingest/drafts.ts';

const SENTENCE = 'The pump house stood in water to the sills, and the keeper said that he had never seen the like. ';

describe('pages of great size come in within seconds', () => {
  it.each([
    ['5 MB of paragraphs', 'article', `<p>${SENTENCE}</p>`, 49_000],
    ['20,000 lists in each other', 'div', '<ul><li>x', 20_000],
    ['5,000 tables in each other', 'div', '<table><tr><td>x', 5_000],
    ['15,000 links in a line', 'p', '<a href=x>y </a>', 15_000],
  ] as const)(
    '%s',
    async (_, name, part, times) => {
      const [draft] = await read(readHtml, `<p>${SENTENCE}</p><${name}>${part.repeat(times)}</${name}>`);
      const letters = part.replace(/<[^>]*>|\s/g, '').length * times + SENTENCE.replace(/\s/g, '').length;
      expect(draft!.text.replace(/\s/g, '')).toHaveLength(letters);
    },
    20_000,
  );
});
