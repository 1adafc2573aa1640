import { describe, expect, it } from 'vitest';
import { readFeed as reader } from '../../../../../shared/ingest/feed/read-feed.ts';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { draftsOf, read, readRaw, refusal } from '../drafts.ts';

const readFeed = draftsOf(reader);

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said.';
const SUMMARY = 'The feed has a mere summary of this article; its web page has the whole of it.';
const BROKEN = 'This feed is damaged or incomplete; fetch it again.';

const rss = (items: string, prologue = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prologue}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour Post</title><link>https://post.example</link><description>x</description><language>en-gb</language>${items}</channel></rss>`;

describe('feeds', () => {
  it('an entry that is too long is refused by itself', async () => {
    const items = [BODY, `${BODY} `.repeat(60_000), SUMMARY].map(
      (text) => `<item><description>${text}</description></item>`,
    );
    const bytes = new TextEncoder().encode(rss(items.join('')));
    const reading = await reader({ name: 'a.rss', bytes }, { limits: LIMITS });
    expect(reading).toMatchObject({
      value: { drafts: [{ article: { text: BODY } }, { article: { text: SUMMARY } }], refused: [{}] },
    });
  });

  it('RSS: the whole article where it is there, else its summary', async () => {
    const items = [
      `<item><title>Ferry &amp; tug &#8211; aground</title><link>https://post.example/1</link><dc:creator><![CDATA[Jane Doe]]></dc:creator><pubDate>Sun, 05 Mar 2023 14:20:00 +0100</pubDate><description>Short.</description><content:encoded><![CDATA[<h2>Ferry & tug – aground</h2><p>${BODY}</p><figure><figcaption>A tug</figcaption></figure><script>x()</script><ul><li>one</li><li>two</li></ul>]]></content:encoded></item>`,
      '<item><title>Bridge voted down</title><author>desk@post.example (Tove Lind)</author><pubDate>Mon, 6 Mar 2023 08:00:00 GMT</pubDate><description>&lt;p&gt;Eleven to &lt;b&gt;nine&lt;/b&gt;.&lt;/p&gt;</description></item>',
      '<item><link>https://post.example/film</link></item>',
    ];
    const drafts = await read(readFeed, rss(items.join('')));
    expect(drafts).toEqual([
      {
        text: `Ferry & tug – aground\n\n${BODY}\n\nA tug\n\none\ntwo`,
        meta: {
          title: 'Ferry & tug – aground',
          outlet: 'The Harbour Post',
          byline: 'Jane Doe',
          date: '2023-03-05T14:20',
          url: 'https://post.example/1',
          language: 'en-gb',
        },
        zones: ['heading: Ferry & tug – aground', 'caption: A tug', 'list: one\ntwo'],
        leftOut: [],
        warnings: [],
      },
      {
        text: 'Bridge voted down\n\nEleven to nine.',
        meta: {
          title: 'Bridge voted down',
          outlet: 'The Harbour Post',
          byline: 'Tove Lind',
          date: '2023-03-06T08:00',
          url: '',
          language: 'en-gb',
        },
        zones: ['heading: Bridge voted down'],
        leftOut: [],
        warnings: [SUMMARY],
      },
    ]);
    const raw = await readRaw(readFeed, rss(items.join('')));
    expect(raw.ok && raw.value.map(({ source }) => source)).toEqual(['item 1 of a.file', 'item 2 of a.file']);
  });

  it.each([
    [
      'RSS, by the site of its channel',
      rss('<item><link>/2023/tug</link><description>A tug.</description></item>'),
      'https://post.example/2023/tug',
    ],
    [
      'Atom, by its base',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/a/"><title>P</title><entry><title>T</title><link href="tug?x=1&amp;y=2"/><content>A tug.</content></entry></feed>',
      'https://post.example/a/tug?x=1&y=2',
    ],
    [
      'Atom, by its own page',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><link rel="self" href="https://feeds.example/p"/><link href="https://post.example/"/><entry><title>T</title><link href="/tug"/><content>A tug.</content></entry></feed>',
      'https://post.example/tug',
    ],
    [
      'RSS, a link with its site stays as it is',
      rss('<item><link>https://other.example/ä b</link><description>A tug.</description></item>'),
      '',
    ],
    ['RSS, a link of no kind', rss('<item><link>//[</link><description>A tug.</description></item>'), ''],
  ])('a link that names no site: %s', async (_, source, url) => {
    const [draft] = await read(readFeed, source);
    expect(draft?.meta.url).toBe(url);
  });

  it('words without elements keep their paragraphs, and the line ends in them are spaces', async () => {
    const text = 'The ferry &#8220;Halcyon&#8221;\nis aground.\n \nA tug is there; 3 &amp;lt; 4.';
    const [draft] = await read(
      readFeed,
      rss(`<item><description>${text.replaceAll('&#', '&amp;#')}</description></item>`),
    );
    expect(draft?.text).toBe('The ferry “Halcyon” is aground.\n\nA tug is there; 3 < 4.');
  });

  it('a long description is the article itself', async () => {
    const [draft] = await read(
      readFeed,
      rss(`<item><title>x</title><description>${BODY.repeat(20)}</description></item>`),
    );
    expect(draft!.warnings).toEqual([]);
  });

  it('Atom: XHTML, plain text, and who wrote the whole feed', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Seekurier</title><author><name>Redaktion</name></author>
      <entry><title type="html">Schnee &amp;amp; Eis</title><link rel="self" href="https://no.example"/><link href="https://kurier.example/1"/><author><name>Paul Wirth</name></author><published>2022-12-11T07:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins <b>zwei</b></p><p>drei</p></div></content></entry>
      <entry><title>A &lt; B</title><updated>2022-12-12T07:00:00Z</updated><summary>One\n\n&lt;b&gt; two</summary></entry></feed>`;
    expect(await read(readFeed, feed)).toMatchObject([
      {
        text: 'Schnee & Eis\n\nEins zwei\n\ndrei',
        meta: {
          title: 'Schnee & Eis',
          byline: 'Paul Wirth',
          url: 'https://kurier.example/1',
          date: '2022-12-11T07:00',
        },
        warnings: [],
      },
      {
        text: 'A < B\n\nOne\n\n<b> two',
        meta: { outlet: 'Seekurier', byline: 'Redaktion', date: '2022-12-12T07:00', language: 'de' },
        warnings: [SUMMARY],
      },
    ]);
  });

  it('RSS 1.0', async () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quayside Wire</title></channel><item><title>Strike</title><link>https://wire.example/1</link><dc:date>2003-04-12T09:00:00Z</dc:date><dc:creator>Carl Brook</dc:creator><description>Dockers stayed out.</description></item></rdf:RDF>`;
    expect(await read(readFeed, feed)).toMatchObject([
      {
        text: 'Strike\n\nDockers stayed out.',
        meta: {
          outlet: 'Quayside Wire',
          byline: 'Carl Brook',
          date: '2003-04-12T09:00',
          url: 'https://wire.example/1',
        },
      },
    ]);
  });

  it('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Morning Tide',
      items: [
        {
          id: '1',
          title: 'Storm',
          url: 'https://tide.example/1',
          content_html: '<p>One.</p><p>Two.</p>',
          date_published: '2024-11-02T06:00:00Z',
          authors: [{ name: 'Ida Moe' }],
          language: 'en',
        },
        { id: '2', title: 'Calm', content_text: 'Plain\n\n<text>' },
      ],
    };
    expect(await read(readFeed, JSON.stringify(feed))).toMatchObject([
      { text: 'Storm\n\nOne.\n\nTwo.', meta: { outlet: 'Morning Tide', byline: 'Ida Moe', date: '2024-11-02T06:00' } },
      { text: 'Calm\n\nPlain\n\n<text>', warnings: [] },
    ]);
  });
});

describe('feeds that are refused', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

  it('entities of its own, however small', async () => {
    expect(await refusal(readFeed, rss('<item><title>&c;</title></item>', laughs))).toBe(
      'This feed defines entities of its own, which Postil does not unfold; ask its publisher for a plain one.',
    );
  });

  it('words about entities are no entities', async () => {
    const item =
      '<item><title>XML</title><description><![CDATA[<!DOCTYPE x [<!ENTITY a "b">]> is XML]]></description></item>';
    expect(await refusal(readFeed, rss(item))).toBe('not refused');
  });

  it('no feed, or one that stops', async () => {
    const whole = rss(`<item><title>x</title><description>${BODY}</description></item>`);
    for (const source of ['<html><p>no</p></html>', 'no', '{"items":1}', `<rss><channel>${'<a>'.repeat(5_000)}`])
      expect(await refusal(readFeed, source), source.slice(0, 20)).toBe(BROKEN);
    for (let length = 1; length < whole.length; length += 41)
      expect(await refusal(readFeed, whole.slice(0, length)), `${length} letters`).not.toBe('not refused');
  });

  it('without articles', async () => {
    for (const source of [rss(''), rss('<item><guid>1</guid></item>')])
      expect(await refusal(readFeed, source)).toBe('There are no articles in this feed; bring in their pages instead.');
  });

  it('more articles than are read at once', async () => {
    const bytes = new TextEncoder().encode(rss('<item><title>x</title></item>'.repeat(4)));
    expect(await readFeed({ name: 'x', bytes }, { ...LIMITS, articles: 3 })).toMatchObject({
      message: 'This file holds more than the 3 articles that are read at once; split it.',
    });
  });

  it('20,000 elements in each other in one entry are words', async () => {
    const deep = `<item><title>x</title><content:encoded><![CDATA[${'<div>'.repeat(20_000)}deep]]></content:encoded></item>`;
    expect(await read(readFeed, rss(deep))).toMatchObject([{ text: 'x\n\ndeep' }]);
  });
});
