import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfHtml } from '../../../../../shared/ingest/html/blocks-of-html.ts';
import { parsePage } from '../../../../../shared/ingest/html/dom.ts';

const blocks = (html: string): readonly string[] =>
  blocksOfHtml(parsePage(html).body).map(({ kind, text }) => `${kind}: ${text}`);

describe('the blocks of a page', () => {
  it.each([
    ['<p>One <b>bo</b>ld,\n\t <i> two</i></p>three', ['paragraph: One bold, two', 'paragraph: three']],
    ['<p>one<br>two<br><br>three<br/> <br>&nbsp;four', ['paragraph: one\ntwo', 'paragraph: three', 'paragraph: four']],
    [
      '<div>By <span>Jane</span>\n<div>inner</div>after</div>',
      ['paragraph: By Jane', 'paragraph: inner', 'paragraph: after'],
    ],
    ['<p>He said <q>no <b>boat</b></q>.</p>', ['paragraph: He said “no boat”.']],
    ['<p>The <del>old</del><ins>new</ins> quay</p>', ['paragraph: The new quay']],
    ['<h2>A</h2><div role=heading>B</div>', ['heading: A', 'heading: B']],
    ['<ul><li>a<li><p>b</p><li>c<ol><li>d</ul>', ['list: a\nb\nc\nd']],
    ['<ul><li>a</ul><ul><li>b</ul>', ['list: a', 'list: b']],
    ['<ol><li><h3>H</h3><p>p</p></li><li>i</li></ol>', ['heading: H', 'paragraph: p', 'list: i']],
    ['<dl><dt>Term<dd>What it is</dl>', ['list: Term\nWhat it is']],
    ['<table><tr><th>a<th>b<tr><td>1<td>2<br>3</table>', ['table: a\tb\n1\t2 3']],
    ['<table><tr><th><th>2021<tr><td>x<td></table>', ['table: \t2021', 'paragraph: x']],
    [
      '<table><tr><td>menu<td><p>one<p>two<p>three<p>four</table>',
      ['paragraph: menu', 'paragraph: one', 'paragraph: two', 'paragraph: three', 'paragraph: four'],
    ],
    [`<table><tr><td>x<td>${'long '.repeat(80)}</table>`, ['paragraph: x', `paragraph: ${'long '.repeat(80).trim()}`]],
    ['<blockquote><p>q</p><h3>h</h3></blockquote>', ['quote: q', 'heading: h']],
    ['<pre>\n  a\n\n   b <b>c</b>\n</pre>', ['verbatim:   a\n\n   b c']],
    [
      '<figure><img alt=no><figcaption>c</figcaption></figure><p class=wp-caption-text>d</p>',
      ['caption: c', 'caption: d'],
    ],
    [
      `<p class="c-byline">By Jane</p><div class=byline>${'long '.repeat(40)}`,
      ['byline: By Jane', `paragraph: ${'long '.repeat(40).trim()}`],
    ],
    ['<p><time>5 May</time></p><p><time>5 May</time> x</p>', ['dateline: 5 May', 'paragraph: 5 May x']],
    [
      'a<script>b</script><style>c</style><noscript>d</noscript><template>e</template><button>f</button>g',
      ['paragraph: ag'],
    ],
    [
      'a<p hidden>b</p><p style="color:red; DISPLAY : none">c</p><i class="x sr-only">d</i><p style="visibility:hidden">e',
      ['paragraph: a'],
    ],
    ['<span style="display: block">a</span><span>b</span>', ['paragraph: a', 'paragraph: b']],
    ['Re&shy;gen &amp; &#x1F600; &lt;b&gt; 5&nbsp;km', ['paragraph: Regen & 😀 <b> 5\u00A0km']],
    ['<p>&nbsp;</p><p> </p>\n', []],
    ['<a onclick="x" title="<script>alert(1)</script>" href="javascript:no">w</a>', ['paragraph: w']],
    ['<head><title>t</title></head><p>no body', ['paragraph: no body']],
    ['<svg><text>no</text></svg><math>x</math><ruby>東<rp>(</rp><rt>とう</rt></ruby>', ['paragraph: x東']],
  ])('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('what part of the page they stand in, and whether they are links', () => {
    const html =
      '<nav><a>Home</a></nav><aside>x</aside><footer><p>y</p></footer><div role=navigation>z</div><p><a>b</a> <a>c</a></p><p>t <a>u</a></p>';
    expect(blocksOfHtml(parsePage(html).body).map(({ part, isLinks }) => [part, isLinks])).toEqual([
      ['navigation', true],
      ['beside', false],
      ['page-foot', false],
      ['navigation', false],
      ['boilerplate', true],
      ['boilerplate', false],
    ]);
  });

  it('roles called as what every object has are no parts', () => {
    const html = '<div role=constructor><p>a</p></div><div role=toString><p>b</p></div>';
    expect(blocksOfHtml(parsePage(html).body).map(({ part }) => part)).toEqual(['boilerplate', 'boilerplate']);
  });
});

/** A tree of elements with words in it. */
interface Tree {
  readonly name: string;
  readonly children: readonly (Tree | string)[];
}

const word = fc.stringMatching(/^[a-zäö0-9&<>"'😀]{1,8}$/u);
const NAMES = [
  'p',
  'div',
  'b',
  'a',
  'span',
  'h2',
  'ul',
  'li',
  'ol',
  'table',
  'tr',
  'td',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'section',
  'x-y',
  'time',
];
const { tree } = fc.letrec<{ tree: Tree; node: Tree | string }>((tie) => ({
  tree: fc.record({ name: fc.constantFrom(...NAMES), children: fc.array(tie('node'), { maxLength: 4 }) }),
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, word, tie('tree')),
}));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const source = (node: Tree | string): string =>
  typeof node === 'string' ? escaped(node) : `<${node.name}>${node.children.map(source).join('')}</${node.name}>`;
const wordsIn = (node: Tree | string): string =>
  typeof node === 'string' ? node : node.children.map(wordsIn).join('');

describe('whatever the elements', () => {
  it('every word comes through, in order, and never two blocks in one', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const found = blocksOfHtml(parsePage(`<body>${source(root)}</body>`).body);
        expect(
          found
            .map(({ text }) => text)
            .join('')
            .replace(/[\s]/g, ''),
        ).toBe(wordsIn(root));
        for (const { kind, text } of found) {
          expect(text.trim()).not.toBe('');
          if (kind !== 'verbatim') expect(text).not.toMatch(/\n\n|^[ \n]|[ \n]$/);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
