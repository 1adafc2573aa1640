import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../shared/ingest/markdown/read-markdown.ts';
import { read } from '../drafts.ts';

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said.';

describe('Markdown', () => {
  it('without its marks, with its structure and the details above it', async () => {
    const source = [
      '---',
      'title: "Ferry: aground"',
      'date: 2023-03-05T10:20:00+01:00',
      'Author: [Jane Doe, {name: Joe Roe}]',
      'source: The Harbour Post',
      'url: https://post.example/a',
      'lang: en-GB',
      'tags: &t [a]',
      'more: [*t, *t]',
      '---',
      '',
      `The *ferry* [Halcyon](http://x.example) ran __aground__ off`,
      'the \\*northern\\* pier.  ',
      'New line, `code_x` &amp; [a reference][1].',
      '',
      '![A tug at noon](tug.jpg "t")',
      '',
      'What happened',
      '-------------',
      '',
      '> “We heard a noise,”',
      '> she said.',
      '',
      '- one',
      '  - two',
      '- three',
      '',
      '1. long',
      '',
      '   item',
      '2. short',
      '',
      '| Year | Boats |',
      '|-----:|:------|',
      '| 2021 | **1** |',
      '| 2022 | |',
      '',
      '```',
      'verbatim  *text*',
      '```',
      '',
      '<div class="byline">By <b>Jane</b></div>',
      '',
      'in<br>line <!-- no --><i>HTML</i>',
      '',
      '***',
      '[1]: http://y.example',
    ].join('\r\n');
    const [draft] = await read(readMarkdown, source);
    expect(draft).toEqual({
      text: [
        'Ferry: aground',
        'The ferry Halcyon ran aground off the *northern* pier.\nNew line, code_x & a reference.',
        'A tug at noon',
        'What happened',
        '“We heard a noise,” she said.',
        'one\ntwo\nthree',
        'long',
        'item',
        'short',
        'Year\tBoats\n2021\t1\n2022',
        'verbatim  *text*',
        'By Jane',
        'in\nline HTML',
      ].join('\n\n'),
      meta: {
        title: 'Ferry: aground',
        outlet: 'The Harbour Post',
        byline: 'Jane Doe, Joe Roe',
        date: '2023-03-05T10:20',
        url: 'https://post.example/a',
        language: 'en-GB',
      },
      zones: [
        'heading: Ferry: aground',
        'caption: A tug at noon',
        'heading: What happened',
        'list: one\ntwo\nthree',
        'list: short',
        'byline: By Jane',
      ],
      leftOut: [],
      warnings: [],
    });
  });

  it('escaped pipes part no cells, in a table and outside', async () => {
    const table = '| a \\| b | `c\\|d` | e \\\\|\n|---|:-:|---|\n| 1 \\| 2 | | **x** |';
    const source = `${BODY} One \\| two, \`x\\|y\`.\n\n${table}\n\n> ${table.replaceAll('\n', '\n> ')}\n\n    code \\| here`;
    const [draft] = await read(readMarkdown, source);
    const rows = 'a | b\tc|d\te \\\n1 | 2\t\tx';
    expect(draft!.text.split('\n\n')).toEqual([`${BODY} One | two, x\\|y.`, rows, rows, 'code \\| here']);
  });

  it('what is written like a note in code is code', async () => {
    const table = '| a | b |\n|---|---|\n| x[^1] | `y[^1]` |\n';
    const [draft] = await read(
      readMarkdown,
      `${BODY}[^1] See \`a[^1]\`.\n\n\`\`\`\nx[^1] \\| y\n[^1]:z\n\`\`\`\n\n${table}\n[^1]:   A *note*.\n`,
    );
    expect(draft?.text.split('\n\n')).toEqual([
      `${BODY}[1] See a[^1].`,
      'x[^1] \\| y\n[^1]:z',
      'a\tb\nx[1]\ty[^1]',
      '[1] A note.',
    ]);
  });

  it('notes stand where the source has them, a paragraph each, by the names that stand at their places', async () => {
    const notes = '[^1]: By the coast guard.\n[^b]: https://post.example/a\n';
    const [draft] = await read(readMarkdown, `${BODY}[^1] Said twice.[^b] No note: [^c].\n\n${notes}`);
    expect(draft!.text.split('\n\n')).toEqual([
      `${BODY}[1] Said twice.[b] No note: [^c].`,
      '[1] By the coast guard.',
      '[b] https://post.example/a',
    ]);
  });

  it.each(['2023-03-05', '2023-03-05 14:20:00 +0100', '2023-03-05T14:20:00Z', '5 March 2023', '"March 5, 2023"'])(
    'a day in YAML, as %s',
    async (date) => {
      const [draft] = await read(readMarkdown, `---\ntitle: Ferry\ndate: ${date}\n---\n\n${BODY}`);
      expect(draft!.meta.date.slice(0, 10)).toBe('2023-03-05');
    },
  );

  it('details in TOML are no text; somebody fills them in', async () => {
    const [draft] = await read(readMarkdown, `+++\ntitle = "Ferry"\ndate = 2023-03-05\n+++\n\n${BODY}`);
    expect(draft).toMatchObject({
      text: BODY,
      warnings: ['The details above this text are no YAML that can be read; fill them in by hand.'],
    });
  });

  it.each([['---\n---\n'], ['---\n# nothing yet\n\n---\n']])('no details at all are no trouble: %j', async (head) => {
    const [draft] = await read(readMarkdown, `${head}The tide rose at night.`);
    expect(draft).toMatchObject({ text: 'The tide rose at night.', warnings: [] });
  });

  it('whatever ends its lines, the text is the same', async () => {
    const source =
      '# Tide\n\nThe tide rose\nat night.  \nIt fell.\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n\n y\n```\n';
    const [draft] = await read(readMarkdown, source);
    for (const end of ['\r\n', '\r']) expect(await read(readMarkdown, source.replaceAll('\n', end))).toEqual([draft]);
  });

  it('a byline and a date below the first heading are told from the text', async () => {
    const [draft] = await read(readMarkdown, `# Ferry aground\n\nBy Jane Doe\n\n5 March 2023\n\n${BODY}`);
    expect(draft).toMatchObject({
      meta: { title: 'Ferry aground', byline: 'Jane Doe', date: '2023-03-05' },
      zones: ['heading: Ferry aground', 'byline: By Jane Doe', 'dateline: 5 March 2023'],
    });
  });

  it.each([['- just\n- a list'], ['a: [b'], ['!!js/function "x"']])('details that are no YAML: %j', async (yaml) => {
    const [draft] = await read(readMarkdown, `---\n${yaml}\n---\n\n${BODY}`);
    expect(draft).toMatchObject({
      text: BODY,
      warnings: ['The details above this text are no YAML that can be read; fill them in by hand.'],
    });
  });

  it.each([
    ['marks that open without end', '*a'.repeat(20_000)],
    ['lists in each other', Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
    ['quotes in each other', `${'>'.repeat(5_000)} x`],
    ['more than a megabyte', `${BODY}\n\n`.repeat(9_000)],
  ])('%s: as it is written', async (_, source) => {
    const [draft] = await read(readMarkdown, source);
    expect(draft).toMatchObject({
      text: source,
      warnings: ['This Markdown is too tangled or too long to be read as such; it comes in as it is written.'],
    });
  });
});

describe('the title block that Pandoc knows', () => {
  it.each([
    [
      'a line a field',
      '% The *ferry* is aground\n% Jane Doe; Joe Roe\n% 5 March 2023\n',
      'Jane Doe, Joe Roe',
      '2023-03-05',
    ],
    ['fields of several lines', '% The ferry\n  is aground\n% Jane Doe\n\tJoe Roe\n', 'Jane Doe, Joe Roe', ''],
    ['a title alone, CRLF', '% The ferry is aground\r\n', '', ''],
  ])('is the details, and the headline: %s', async (_, block, byline, date) => {
    const [draft] = await read(readMarkdown, `${block}\n${BODY}\n`);
    expect(draft).toMatchObject({
      text: `The ferry is aground\n\n${BODY}`,
      meta: { title: 'The ferry is aground', byline, date },
      warnings: [],
    });
  });

  it('fields may be empty; a date that is none is told of', async () => {
    const [draft] = await read(readMarkdown, `%\n% Jane Doe\n% next week\n\n${BODY}\n`);
    expect(draft).toMatchObject({ text: BODY, meta: { title: '', byline: 'Jane Doe', date: '' } });
    expect(draft?.warnings).toEqual(['What date says could not be read (next week); fill it in by hand.']);
  });

  it.each([
    ['no empty line ends it', `% of those asked\n${BODY}`, `% of those asked ${BODY}`],
    ['it stands further down', `${BODY}\n\n% of those asked`, `${BODY}\n\n% of those asked`],
    ['four of them', `% a\n% b\n% c\n% d\n\n${BODY}`, `% a % b % c % d\n\n${BODY}`],
    ['no space behind the mark', `%title\n\n${BODY}`, `%title\n\n${BODY}`],
    ['nothing behind the mark', `%\n\n${BODY}`, `%\n\n${BODY}`],
  ])('what is none stays text: %s', async (_, source, text) => {
    expect((await read(readMarkdown, source))[0]?.text).toBe(text);
  });
});
