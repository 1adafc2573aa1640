import { describe, expect, it } from 'vitest';
import { readNinjs as reader } from '../../../../../shared/ingest/ninjs/read-ninjs.ts';
import { draftsOf, read, readRaw, refusal } from '../drafts.ts';

const readNinjs = draftsOf(reader);

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said.';
const META = {
  title: 'Ferry aground',
  outlet: 'Quayside Wire',
  byline: 'Jane Doe and Joe Roe',
  date: '2023-03-05T14:20',
  url: 'https://wire.example/1',
  language: 'en',
};

const ONE = {
  uri: 'https://wire.example/1',
  type: 'text',
  versioncreated: '2023-03-05T14:20:00Z',
  language: 'en',
  byline: 'By Jane Doe and Joe Roe',
  headline: 'Ferry aground',
  copyrightholder: 'Quayside Wire',
  body_text: 'the same without structure',
  body_xhtml: `<p>${BODY}</p><p>Nobody was <b>hurt</b>.</p>`,
};
const TWO = {
  ...{ uri: 'https://wire.example/1', versioncreated: '2023-03-06T09:00:00Z', firstcreated: '2023-03-05T14:20:00Z' },
  ...{ language: 'en', by: 'Jane Doe and Joe Roe', infosources: [{ name: 'Quayside Wire' }] },
  headlines: [
    { role: 'short', value: 'Aground' },
    { role: 'main', value: 'Ferry aground' },
  ],
  bodies: [
    { role: 'summary', contenttype: 'text/html', value: '<p>Short.</p>' },
    { role: 'main', contenttype: 'text/plain', value: 'the same without structure' },
    { role: 'richtext', contenttype: 'application/xhtml+xml', value: ONE.body_xhtml },
  ],
};
const THREE = {
  ...{
    standard: { name: 'ninjs', version: '3.0' },
    uri: 'https://wire.example/1',
    versionCreated: '2023-03-05T14:20:00Z',
  },
  ...{
    language: 'en',
    by: 'Jane Doe and Joe Roe',
    infoSources: [{ name: 'Quayside Wire' }],
    headlines: [{ value: 'Ferry aground' }],
  },
  bodies: [{ role: 'main', contentType: 'text/html', value: ONE.body_xhtml }],
};

describe('ninjs', () => {
  it.each([
    ['1.x', ONE],
    ['2.x', TWO],
    ['3.x', THREE],
  ])('%s', async (_, item) => {
    expect(await read(readNinjs, JSON.stringify(item))).toEqual([
      {
        text: `Ferry aground\n\n${BODY}\n\nNobody was hurt.`,
        meta: META,
        zones: ['heading: Ferry aground'],
        leftOut: [],
        warnings: [],
      },
    ]);
  });

  it('plain text where there is nothing else; a URN is no web address', async () => {
    const item = {
      uri: 'urn:newsml:wire.example:20230305:1',
      headline: 'Ferry aground',
      body_text: `${BODY}\n\nNobody was hurt.`,
    };
    expect(await read(readNinjs, JSON.stringify(item))).toMatchObject([
      { text: `Ferry aground\n\n${BODY}\n\nNobody was hurt.`, meta: { url: '' } },
    ]);
  });

  it('a list of items, those without text passed over', async () => {
    const raw = await readRaw(readNinjs, JSON.stringify([{ uri: 'x', type: 'picture' }, ONE, THREE, null, 5]));
    expect(raw.ok && raw.value.map(({ source }) => source)).toEqual(['item 2 of a.file', 'item 3 of a.file']);
  });

  it.each([
    ['a picture', JSON.stringify({ uri: 'x', type: 'picture', headline: 'A boat' })],
    ['bodies of another form', '{"uri":"x","bodies":{"value":"y"},"headlines":[5,null],"by":{}}'],
    ['a prototype', '{"__proto__":{"body_text":"stolen"}}'],
    ['nothing', 'null'],
  ])('%s has no text', async (_, source) => {
    expect(await refusal(readNinjs, source)).toBe(
      'This ninjs item has no text of its own: pictures and packages are not read; export the text items.',
    );
  });

  it('cut anywhere, it is refused', async () => {
    const source = JSON.stringify(TWO);
    for (let length = 1; length < source.length; length += 53)
      expect(await refusal(readNinjs, source.slice(0, length))).toBe(
        'This ninjs file is damaged or incomplete; export it again.',
      );
  });
});
