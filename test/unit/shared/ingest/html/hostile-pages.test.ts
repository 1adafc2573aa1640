import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../../shared/ingest/html/read-html.ts';
import { read, readRaw } from '../drafts.ts';

const SENTENCE = 'The pump house stood in water to the sills, and the keeper said that he had never seen the like. ';
const NOT_TOLD = 'The article could not be told from the rest of this page: look for menus and notices among its text.';

describe('pages made to do harm', () => {
  it.each<readonly [what: string, html: string, words: string, warnings: readonly string[]]>([
    ['10,000 elements in each other', `${'<div>'.repeat(10_000)}<p>${SENTENCE}`, SENTENCE.trim(), [NOT_TOLD]],
    [
      '1,000 elements in each other before the page itself',
      `${'<div>'.repeat(1_000)}<html><head><title>x</title></head><body><p>${SENTENCE}</p></body></html>`,
      SENTENCE.trim(),
      [NOT_TOLD],
    ],
    [
      'a warning before the page itself',
      `<br><b>Warning</b><html><head><title>x</title></head><body><p>${SENTENCE}</p></body></html>`,
      SENTENCE.trim(),
      [],
    ],
    [
      'a warning before a page without a body',
      `<br><b>Warning</b><html><p>${SENTENCE}</p></html>`,
      SENTENCE.trim(),
      [],
    ],
    [
      'an element before the body that is left open',
      `<html><div><head></head><body><p>${SENTENCE}</p></body></html>`,
      SENTENCE.trim(),
      [NOT_TOLD],
    ],
    ['5,000 lists in each other', `<ul><li>${SENTENCE}${'<ul><li>x'.repeat(5_000)}`, SENTENCE.trim(), [NOT_TOLD]],
    ['1,000 tables in each other', `<p>${SENTENCE}${'<table><tr><td>x'.repeat(1_000)}`, SENTENCE.trim(), [NOT_TOLD]],
    [
      '3,000 links in a line',
      `<p>${SENTENCE}</p><p>${'<a href=x>y</a>'.repeat(3_000)}</p>`,
      SENTENCE.trim(),
      [NOT_TOLD],
    ],
    [
      '10,000 attributes',
      `<p ${Array.from({ length: 10_000 }, (_, i) => `a${i}=1`).join(' ')}>${SENTENCE}`,
      SENTENCE.trim(),
      [],
    ],
    [
      'script in attributes',
      `<p onclick="alert(1)" style="x:expression(alert(1))">${SENTENCE}<img src=x onerror=alert(1)>`,
      SENTENCE.trim(),
      [],
    ],
    [
      'an entity in an entity',
      `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><body><p>${SENTENCE}&b;`,
      '&b;',
      [],
    ],
    ['20,000 angle brackets', `<p>${SENTENCE}</p>${'<'.repeat(20_000)}`, SENTENCE.trim(), []],
    ['a comment without an end', `<p>${SENTENCE}</p><!-- ${'x'.repeat(100_000)}`, SENTENCE.trim(), []],
    [
      'white space without an end',
      `<pre>a${' '.repeat(200_000)}b</pre><p>${SENTENCE}${' '.repeat(200_000)}.`,
      SENTENCE.trim(),
      [],
    ],
  ])('%s', async (_, html, words, warnings) => {
    const [draft] = await read(readHtml, html);
    expect(draft!.text).toContain(words);
    expect(draft!.text).not.toContain('alert');
    expect(draft!.warnings).toEqual(warnings);
  });

  it('white space in a title takes no longer than in a text', async () => {
    const white = `Pump house${' '.repeat(40_000)}floods`;
    const took: { title: number; text: number } = { title: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };
    const pages = { title: `<title>${white}</title>`, text: `<title>Pump house floods</title><p>${white}` };
    for (const where of ['title', 'text', 'title', 'text'] as const) {
      const begun = performance.now();
      const html = `${pages[where]}<meta property="og:site_name" content="Echo"><p>${SENTENCE}`;
      const [draft] = await read(readHtml, html);
      took[where] = Math.min(took[where], performance.now() - begun);
      expect(draft!.meta.title).toBe('Pump house floods');
    }
    expect(took.title / took.text).toBeLessThan(20);
  });

  it('an article longer than any may be is refused', async () => {
    const drafts = await readRaw(readHtml, `<pre>${'x'.repeat(5 * 1024 * 1024 + 1)}</pre>`);
    expect(drafts).toMatchObject({ ok: false, message: expect.stringContaining('longer than the 5 MB') });
  });
});

describe('JSON-LD made to do harm', () => {
  const page = (script: string) =>
    `<script type="application/ld+json">${script}</script><h1>Pump house floods</h1><p>${SENTENCE}</p>`;

  it.each([
    ['no JSON', '{"@type": NewsArticle'],
    ['deep lists', '['.repeat(100_000)],
    ['deep graphs', `${'{"@type":"X","@graph":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    [
      'a number for everything',
      '{"@type":"NewsArticle","headline":5,"author":7,"datePublished":true,"publisher":[],"url":{}}',
    ],
    ['nothing', 'null'],
    ['white space without end', `{};${' '.repeat(200_000)}x`],
    ['a prototype', '{"__proto__":{"@type":"NewsArticle","headline":"Stolen"},"constructor":{"@type":"NewsArticle"}}'],
    [
      'a prototype in the article',
      '{"@type":"NewsArticle","__proto__":{"headline":"Stolen"},"author":{"__proto__":{"name":"Stolen"}}}',
    ],
  ])('%s says nothing', async (_, script) => {
    const [draft] = await read(readHtml, page(script));
    expect(draft).toMatchObject({
      text: `Pump house floods\n\n${SENTENCE.trim()}`,
      meta: { title: 'Pump house floods', outlet: '', byline: '', date: '', url: '' },
    });
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
  });

  it('markup in a headline is no markup', async () => {
    const script = '{"@type":"NewsArticle","headline":"Pump house &lt;b&gt; <i>floods</i><script>alert(1)<\\/script>"}';
    const [draft] = await read(readHtml, page(script).replace('<h1>Pump house floods</h1>', ''));
    expect(draft!.meta.title).toBe('Pump house <b> floods');
  });
});
