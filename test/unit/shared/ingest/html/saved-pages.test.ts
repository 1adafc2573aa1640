import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../../shared/ingest/html/read-html.ts';
import { encodeAs } from '../bytes.ts';
import { read, refusal, type ShownDraft } from '../drafts.ts';

const BODY = [
  'The harbour board voted on Tuesday evening to close the eastern quay for two years, after divers found cracks in eleven of its forty piles, the board said in a statement.',
  '“We do not close a quay lightly,” said its chair, Ines Marr, who has worked in the harbour since 1998. “But nobody wants to be standing on it when it goes.”',
  'The repair is to cost 14.5 million, of which the region pays a third; the rest is to come from dues that rise by four per cent in each of the next three years.',
  'Fishermen who land their catch there were told on Wednesday morning, two hours before it was on the radio, three of them said.',
  'The board will meet them again on 12 March, when a plan for the smaller boats is to be ready.',
];
const TITLE = 'Eastern quay to close';

/** The source of a page: what stands in its head, and in its body. */
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | Pier Daily</title>${head}</head><body>${body}</body></html>`;

/** The paragraphs of the article, with what stands behind the first so many of them. */
const paragraphs = (between: Readonly<Record<number, string>> = {}): string =>
  BODY.map((text, at) => `<p>${text}</p>${between[at] ?? ''}`).join('\n');

const data = (json: object): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

/** What comes in of a page, a paragraph an entry. */
async function draftOf(source: string | Uint8Array): Promise<ShownDraft & { readonly paragraphs: readonly string[] }> {
  const [draft] = await read(readHtml, source);
  return { ...draft!, paragraphs: draft!.text.split('\n\n') };
}

describe('pages as browsers save them from news sites', () => {
  it('a notice on cookies, a newsletter, advertisements and what is related stay out, wherever they stand', async () => {
    const banner =
      '<div id="banner" class="cookie-consent"><h2>We value your privacy</h2><p>We and 842 partners store information on a device, such as cookies, to show advertisements made for you.</p><button>Accept</button></div>';
    const inner = {
      0: '<div class="c-adSlot">Advertisement</div>',
      1: '<div class="newsletterSignup"><h4>Sign up for the Tide</h4><p>Our newsletter, every Friday.</p></div>',
      2: '<section class="article__related-stories"><h3>More on this</h3><ul><li><a href="/r">Why piles crack</a></li></ul></section>',
      3: '<ul class="social-share"><li><a href="#">Facebook</a></li></ul>',
    };
    const draft = await draftOf(page('', `${banner}<article><h1>${TITLE}</h1>${paragraphs(inner)}</article>`));
    expect(draft.paragraphs).toEqual([TITLE, ...BODY]);
    expect(draft.leftOut.map((part) => part.replace(/ \| .*/s, ''))).toEqual([
      'boilerplate: We value your privacy',
      expect.stringMatching(/^boilerplate: We and 842/),
      'boilerplate: Advertisement',
      'boilerplate: Sign up for the Tide',
      'boilerplate: Our newsletter, every Friday.',
      'boilerplate: More on this',
      'boilerplate: Why piles crack',
      'boilerplate: Facebook',
    ]);
  });

  it.each([
    ['of a weblog that writes its subject into them', 'post tag-newsletter category-social'],
    ['around all of the text', 'related-article-body'],
  ])('classes do not leave out the article: %s', async (_, name) => {
    const draft = await draftOf(page('', `<h1>${TITLE}</h1><div class="${name}">${paragraphs()}</div>`));
    expect(draft.paragraphs).toEqual([TITLE, ...BODY]);
  });

  it('a page of little text that is called as what stands beside one comes in', async () => {
    const draft = await draftOf(page('', `<h1>${TITLE}</h1><div class="related"><p>${BODY[0]}</p></div>`));
    expect(draft.paragraphs).toContain(BODY[0]);
  });

  it('a menu among the text stays out', async () => {
    const draft = await draftOf(page('', `<nav><a href="/">Start</a></nav><h1>${TITLE}</h1>${paragraphs()}`));
    expect(draft.paragraphs).toEqual([TITLE, ...BODY]);
    expect(draft.leftOut).toEqual([expect.stringMatching(/^navigation: Start/)]);
  });

  it('several authors by their links; those of other articles are none of this one', async () => {
    const by = 'By <a rel="author" href="/n">Nora Fell</a> and <a rel="author" href="/s">Sam Oke</a>';
    const other = '<p class="teaser"><a rel="author" href="/x">Tom Rask</a> on cold water</p>';
    const draft = await draftOf(page('', `<article><h1>${TITLE}</h1><p>${by}</p>${paragraphs()}</article>${other}`));
    expect(draft.meta.byline).toBe('Nora Fell, Sam Oke');
  });

  it('JSON-LD as a graph of references: names, and the address without the sign behind it', async () => {
    const graph = [
      { '@type': ['WebPage'], '@id': 'https://pier.example/a#page', name: 'Elsewhere' },
      {
        '@type': ['NewsArticle', 'Article'],
        headline: TITLE,
        datePublished: '2024-02-28T06:15:00+0100',
        author: [{ '@id': '#n' }, { '@id': '#s' }],
        publisher: { '@id': '#org' },
        mainEntityOfPage: { '@id': 'https://pier.example/a#page' },
      },
      { '@type': 'Person', '@id': '#n', name: 'Nora Fell' },
      { '@type': 'Person', '@id': '#s', name: 'Sam Oke' },
      { '@type': 'NewsMediaOrganization', '@id': '#org', name: 'Pier Daily' },
    ];
    const lines = `<div><h1>${TITLE}</h1><div>${BODY.join('<br><br>')}</div></div>`;
    const draft = await draftOf(page(data({ '@graph': graph }), lines));
    expect(draft.paragraphs).toEqual([TITLE, ...BODY]);
    expect(draft.meta).toEqual({
      title: TITLE,
      outlet: 'Pier Daily',
      byline: 'Nora Fell, Sam Oke',
      date: '2024-02-28T06:15',
      url: 'https://pier.example/a',
      language: 'en',
    });
  });

  it('of several days the one it was published on; addresses are no names', async () => {
    const tags = [
      '<meta name="date" content="28/02/2024"><meta property="article:modified_time" content="2024-03-01T05:15:00Z">',
      '<meta property="article:published_time" content="2024-02-28T05:15:00.000Z">',
      '<meta property="article:author" content="https://pier.example/nora"><meta name="byl" content="By Nora Fell">',
    ];
    const updated = '<p>Updated 1 March 2024 at 9.30am EST</p>';
    const draft = await draftOf(page(tags.join(''), `<article><h1>${TITLE}</h1>${updated}${paragraphs()}</article>`));
    expect(draft.meta).toMatchObject({ byline: 'Nora Fell', date: '2024-02-28T05:15' });
    expect(draft.zones).toContain('dateline: Updated 1 March 2024 at 9.30am EST');
  });

  it('several names in one author, an address written as in an attribute, a language of XHTML', async () => {
    const article = {
      '@type': 'NewsArticle',
      headline: TITLE,
      author: { '@type': 'Person', name: ['Nora Fell', 'Sam Oke'] },
      url: 'https://pier.example/a?x=1&amp;y=2',
    };
    const source = page(data(article), `<article><h1>${TITLE}</h1>${paragraphs()}</article>`);
    const draft = await draftOf(source.replace('<html lang="en">', '<html xml:lang="en-IE">'));
    expect(draft.meta).toMatchObject({
      byline: 'Nora Fell, Sam Oke',
      url: 'https://pier.example/a?x=1&y=2',
      language: 'en-IE',
    });
  });

  it('a sentence on who wrote it is no byline', async () => {
    const bio = { 4: '<div class="author-bio"><p>Nora Fell writes on quays for Pier Daily.</p></div>' };
    const draft = await draftOf(page('', `<article><h1>${TITLE}</h1>${paragraphs(bio)}</article>`));
    expect(draft.meta.byline).toBe('');
    const named = '<div class="author"><p>Nora Fell Jr.</p></div>';
    const other = await draftOf(page('', `<article><h1>${TITLE}</h1>${named}${paragraphs()}</article>`));
    expect(other.meta.byline).toBe('Nora Fell Jr.');
  });

  it('what stands below a picture is its caption, whatever becomes of its element', async () => {
    const caption = { 1: '<div class="media__caption"><span>The quay on Tuesday</span></div>' };
    const draft = await draftOf(page('', `<article><h1>${TITLE}</h1>${paragraphs(caption)}</article>`));
    expect(draft.zones).toContain('caption: The quay on Tuesday');
  });

  it('a picture in the place of an emoji is that emoji, any other is none', async () => {
    const text = `<p>${BODY[0]} <img class="emoji" alt="🌊" src="1f30a.png"> <img alt="wave" src="w.png">And so on.</p>`;
    const draft = await draftOf(page('', `<article><h1>${TITLE}</h1>${paragraphs({ 2: text })}</article>`));
    expect(draft.paragraphs).toContain(`${BODY[0]} 🌊 And so on.`);
  });

  it('the beginning of an article for subscribers is told of, the whole of a longer one is not', async () => {
    const paid = data({ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: 'False' });
    const warning = 'This page says that it is for subscribers: look whether the whole article is in it.';
    const teaser = await draftOf(page(paid, `<article><h1>${TITLE}</h1><p>${BODY[0]}</p></article>`));
    expect(teaser.warnings).toEqual([warning]);
    const whole = await draftOf(page(paid, `<article><h1>${TITLE}</h1>${paragraphs().repeat(5)}</article>`));
    expect(whole.warnings).toEqual([]);
  });

  it('what is said of advertisements and videos is boilerplate, no heading', async () => {
    const inner = { 0: '<p>Article continues after this advertisement</p>', 2: '<p>This video can not be played</p>' };
    const draft = await draftOf(page('', `<article><h1>${TITLE}</h1>${paragraphs(inner)}</article>`));
    expect(draft.zones).toEqual([
      `heading: ${TITLE}`,
      'boilerplate: Article continues after this advertisement',
      'boilerplate: This video can not be played',
    ]);
  });

  it('an Arabic page names its author by “she wrote”', async () => {
    const text = 'قال مجلس الميناء مساء الثلاثاء إن الرصيف الشرقي سيغلق عامين بعد العثور على شقوق في أحد عشر عمودا. ';
    const draft = await draftOf(
      `<html lang="ar" dir="rtl"><head><title>إغلاق الرصيف</title></head><body><article><h1>إغلاق الرصيف الشرقي</h1><p class="byline">كتبت: نورا فاضل</p>${`<p>${text.repeat(2)}</p>`.repeat(4)}</article></body></html>`,
    );
    expect(draft).toMatchObject({ meta: { byline: 'نورا فاضل', language: 'ar' } });
    expect(draft.zones).toContain('byline: كتبت: نورا فاضل');
  });

  it('a front page of links is told of, one without any words is refused', async () => {
    const links = Array.from(
      { length: 12 },
      (_, at) => `<li><a href="/${at}">Headline number ${at} on a quay</a></li>`,
    );
    const front = await draftOf(page('', `<ul>${links.join('')}</ul>`));
    expect(front.warnings).toEqual([expect.stringMatching(/^The article could not be told from the rest/)]);
    expect(await refusal(readHtml, page('', '<div id="root"></div><noscript>Enable scripts.</noscript>'))).toBe(
      'There are no words in this article; choose another file or paste the text itself.',
    );
  });

  it('Cyrillic in an encoding that the page does not name is refused by its name', async () => {
    const russian =
      'Совет порта решил во вторник закрыть восточный причал на два года, после того как водолазы нашли трещины. ';
    const source = `<html><head><title>x</title></head><body><h1>Причал закроют</h1>${`<p>${russian}</p>`.repeat(9)}</body></html>`;
    expect(await refusal(readHtml, encodeAs('windows-1251', source))).toMatch(/^This text is written in windows-1251,/);
    const named = source.replace('<title>', '<meta charset="windows-1251"><title>');
    expect((await draftOf(encodeAs('windows-1251', named))).paragraphs[0]).toBe('Причал закроют');
  });
});
