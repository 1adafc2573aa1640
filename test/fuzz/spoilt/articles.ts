import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../shared/ingest/draft.ts';
import { LIMITS } from '../../../shared/ingest/limits.ts';
import { readArticles } from '../../../shared/ingest/read-articles.ts';
import { isSentence } from '../../attack/kit/sentence.ts';
import { pdfOf } from '../../kit/pdf.ts';
import { spoilt } from '../../kit/spoilt-files.ts';
import { docx, p } from '../../unit/shared/ingest/docx/docx-kit.ts';

/** A file takes some milliseconds; what takes this long hangs. Of the processor's time: machines have more to do. */
const LONGEST_MS = 5_000;

const BODY =
  'The ferry Halcyon ran aground off the northern pier on Sunday, the coast guard said. 🙂 E\u0301va saw it.';

/** A file of each kind that articles are read from, each of a seed of its own. */
const CASES: { readonly [name: string]: Uint8Array } = {
  'a.txt': strToU8(`Ferry aground\nBy Jane Doe\n5 March 2023\n\n${BODY}\n\n${BODY}\n`),
  'a.md': strToU8(
    `---\ntitle: Ferry\ndate: 2023-03-05\ntags: [a, b]\n---\n# Ferry\n\n${BODY}\n\n- one\n- two\n\n> ${BODY}\n`,
  ),
  'a.html': readFileSync(join(import.meta.dirname, '../../fixtures/pages/amp.html')),
  'a.mhtml': strToU8(
    [
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x',
      'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n',
      `<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>${'The boats left at six, =E2=80=9Cas ever=E2=80=9D.=\r\n '.repeat(9)}</p></body></html>`,
      '--x--\r\n',
    ].join('\r\n'),
  ),
  'a.docx': docx(p('Ferry', 'Titel') + p(BODY) + p('One', 'Zitat') + p(BODY), '<dc:title>Ferry</dc:title>'),
  'a.pdf': pdfOf([
    [
      { x: 60, y: 100, text: 'Ferry aground' },
      { x: 60, y: 130, text: BODY.slice(0, 80) },
    ],
  ]),
  'a.rss': strToU8(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><link>https://a.example</link><description>x</description>${`<item><title>Ferry</title><link>https://a.example/1</link><pubDate>Sun, 05 Mar 2023 14:20:00 +0100</pubDate><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item>`.repeat(2)}</channel></rss>`,
  ),
  'ninjs.json': strToU8(
    JSON.stringify(
      {
        ...{ uri: 'https://a.example/1', type: 'text', versioncreated: '2023-03-05T14:20:00Z', headline: 'Ferry' },
        ...{ language: 'en', byline: 'Jane Doe', body_xhtml: `<p>${BODY}</p><p>${BODY}</p>` },
      },
      null,
      1,
    ),
  ),
  'a.csv': strToU8(`title,date,text\nFerry,2023-03-05,"${BODY}"\nTug,2023-03-06,"${BODY} ""Again"""\n`),
  'a.jsonl': strToU8(
    [1, 2].map((n) => `${JSON.stringify({ title: `Ferry ${n}`, date: '2023-03-05', text: BODY })}\n`).join(''),
  ),
  'columns.json': strToU8(
    `{"title":{"0":"Ferry","1":"Tug"},"score":{"0":NaN,"1":1},"text":{"0":"${BODY}","1":"${BODY}"}}\n`,
  ),
  'a.zip': zipSync({
    'a.txt': strToU8(BODY),
    'b/c.md': strToU8(`# Ferry\n\n${BODY}`),
    'd.csv': strToU8(`title,text\na,${BODY}\n`),
  }),
};

/** The file spoilt; of a Word document and an archive, mostly something inside. */
function spoiltFile(name: string, bytes: Uint8Array, seed: number): Uint8Array {
  const deepest = name.endsWith('.docx') ? 3 : 4; // its parser takes time by the square of what is nested
  if (!/\.(?:docx|zip)$/.test(name) || seed % 4 === 0) return spoilt(bytes, seed, deepest);
  const entries = unzipSync(bytes);
  const names = Object.keys(entries).sort();
  const inside = seed % 8 < 6 && entries['word/document.xml'] ? 'word/document.xml' : names[seed % names.length]!;
  return zipSync({ ...entries, [inside]: spoilt(entries[inside]!, seed, deepest) }, { level: 0 });
}

/** Reads `count` spoilt files of each kind that articles are read from, each of a seed of its own. */
export const spoiltArticles = (count: number, first: number): void =>
  describe.each(Object.entries(CASES))('%s', (name, bytes) => {
    it(`of ${count} spoilt files (from seed ${first}) each is read, or refused by a sentence`, {
      timeout: 0,
    }, async () => {
      const counts = { read: 0, asked: 0, refused: 0 };
      let longest = 0;
      for (let seed = first; seed < first + count; seed++) {
        const file = { name, bytes: spoiltFile(name, bytes, seed) };
        const started = process.cpuUsage();
        counts[await outcomeOf(file, `seed ${seed}`)]++;
        longest = Math.max(longest, process.cpuUsage(started).user / 1000);
      }
      expect(longest).toBeLessThan(LONGEST_MS);
      expect(counts.read + counts.asked + counts.refused).toBe(count);
      expect(counts.read).toBeGreaterThan(count / 50);
      expect({}).not.toHaveProperty('polluted');
    });
  });

/** What becomes of a file; a thrown error, a refusal that is no sentence and a zone outside its text fail, by the seed. */
async function outcomeOf(file: SourceFile, by: string): Promise<'read' | 'asked' | 'refused'> {
  const read = await readArticles(file, { limits: LIMITS });
  if (!read.ok) {
    expect(read.message, by).toSatisfy(isSentence);
    return 'refused';
  }
  if (read.value.kind !== 'articles') return 'asked';
  const { drafts, refused } = read.value;
  expect(drafts.length + refused.length, by).toBeGreaterThan(0);
  for (const { message } of refused) expect(message, by).toSatisfy(isSentence);
  for (const { article, warnings, leftOut } of drafts) {
    const { text, zones } = article;
    if (text.trim() === '' || text.includes('\r') || !text.isWellFormed())
      throw new Error(`${by}: no text that an article has`);
    for (const { start, end } of zones)
      if (!(0 <= start && start < end && end <= text.length))
        throw new Error(`${by}: a zone from ${start} to ${end} of ${text.length}`);
    for (const { at } of leftOut) if (!(0 <= at && at <= text.length)) throw new Error(`${by}: left out at ${at}`);
    for (const warning of warnings) expect(warning, by).toSatisfy(isSentence);
  }
  return 'read';
}
