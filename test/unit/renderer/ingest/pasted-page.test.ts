import { expect, test } from 'vitest';
import { pastedPage } from '../../../../renderer/ingest/pasted-page.ts';
import { LIMITS } from '../../../../shared/ingest/limits.ts';
import { readArticles } from '../../../../shared/ingest/read-articles.ts';

const STORY =
  '<h1>Flood closes the market</h1><p>The river rose by 2 metres on Monday, the mayor said, and about 40 stalls were lost.</p><figure><figcaption>The quay at noon.</figcaption></figure><p>Nobody was hurt when the water came over the quay, the fire crews said on Tuesday.</p>';
const clipboard = (forms: Readonly<Record<string, string>>) => ({ getData: (form: string) => forms[form] ?? '' });

async function articleIn(page: File | null) {
  if (page === null) throw new Error('it is no page');
  const file = { name: page.name, bytes: new Uint8Array(await page.arrayBuffer()) };
  const read = await readArticles(file, { limits: LIMITS });
  if (!read.ok || read.value.kind !== 'articles') throw new Error('it was not read');
  return read.value.drafts[0]!.article;
}

test('a part of a page keeps its paragraphs, and what they are', async () => {
  const { text, zones } = await articleIn(pastedPage(clipboard({ 'text/html': STORY })));
  expect(text).toContain('stalls were lost.\n\nThe quay at noon.\n\nNobody was hurt');
  expect(zones.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ['heading', 'Flood closes the market'],
    ['caption', 'The quay at noon.'],
  ]);
});

test('its address comes along where the clipboard tells it', async () => {
  const head = `Version:0.9\r\nStartHTML:00000\r\nSourceURL:https://post.example/flood\r\n<html><body><!--StartFragment-->${STORY}<!--EndFragment--></body></html>`;
  const windows = await articleIn(pastedPage(clipboard({ 'text/html': head })));
  expect(windows.meta.url).toBe('https://post.example/flood');
  expect(windows.text).not.toContain('StartHTML');
  const forms = { 'text/html': STORY, 'text/x-moz-url-priv': 'https://post.example/a?b=1' };
  expect((await articleIn(pastedPage(clipboard(forms)))).meta.url).toBe('https://post.example/a?b=1');
  const odd = { 'text/html': STORY, 'text/x-moz-url-priv': 'javascript:alert(1)' };
  expect(await pastedPage(clipboard(odd))?.text()).not.toContain('javascript');
  const broken = { 'text/html': STORY, 'text/x-moz-url-priv': 'https://post.example/"><h1>Bought' };
  expect(await pastedPage(clipboard(broken))?.text()).not.toContain('Bought');
});

test('plain words, and words that are only set somehow, are no page', () => {
  expect(pastedPage(clipboard({ 'text/plain': 'Words.' }))).toBeNull();
  expect(pastedPage(clipboard({ 'text/html': '<meta charset="utf-8"><b>Words</b> of it.' }))).toBeNull();
});
