import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { type RegisterRow, registerRows } from '../../../../shared/formats/register-rows.ts';
import { merge } from '../../../../shared/register/acts.ts';
import { makeAlias, makeEntry } from '../../../../shared/register/records.ts';
import { readRegister } from '../../../../shared/register/register.ts';
import { writtenInMemory } from '../../../kit/memory-files.ts';
import { ANA, Device } from '../../../kit/people.ts';
import { sampleArticle, sampleId } from './sample-article.ts';

const rows = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true, delimiter: ',' }).data;

const away = { id: sampleId('away'), name: 'Somebody', externalId: 'Q9' };
const article = sampleArticle(
  'He said "no", she said nothing.',
  [
    ['claim', 'no'],
    ['actor', 'He', { attrs: { name: 'Somebody' }, entries: { name: away } }],
  ],
  [['source', 0, 1]],
);

it('lists the entries of the register with their other names and what was merged into them, and others that marks name', async () => {
  const device = new Device(ANA);
  const un = device.do(makeEntry('actor', { name: 'UN', type: 'organisation', externalId: 'Q1065', note: 'a, "b"' }));
  const onu = device.do(makeEntry('actor', { name: 'ONU' }));
  device.do(makeAlias(un, 'United Nations', { from: '1945' }));
  device.do(makeEntry('measure', { name: 'Deaths', unit: 'people' }));
  device.act(merge(readRegister(device.fold).of(un)!, readRegister(device.fold).of(onu)!));
  const register = registerRows(readRegister(device.fold));
  const { files } = await writtenInMemory(formatOf('csv', { register }), [article]);
  const [front, behind] = [un, onu].sort();
  expect(rows(files.text('.registers.csv'))).toEqual([
    {
      ...{ id: front, kind: 'actor', name: 'UN', type: 'organisation', unit: '', external_id: 'Q1065', note: 'a, "b"' },
      ...{ aliases: '["ONU","United Nations"]', merged: JSON.stringify([behind]) },
    },
    {
      ...{
        id: expect.any(String),
        kind: 'measure',
        name: 'Deaths',
        type: '',
        unit: 'people',
        external_id: '',
        note: '',
      },
      ...{ aliases: '', merged: '' },
    },
    {
      ...{ id: away.id, kind: 'actor', name: 'Somebody', type: '', unit: '', external_id: 'Q9', note: '' },
      ...{ aliases: '', merged: '' },
    },
  ]);
});

it('lists every link with its ends, and leaves out of the list of entries what the register has under another id', async () => {
  const register: readonly RegisterRow[] = [
    {
      ...{ id: sampleId('front'), kind: 'actor', name: 'Somebody', type: '', unit: '', externalId: '', note: '' },
      ...{ aliases: [], merged: [away.id] },
    },
  ];
  const { files } = await writtenInMemory(formatOf('csv', { register }), [article]);
  expect(rows(files.text('.registers.csv')).map(({ id }) => id)).toEqual([sampleId('front')]);
  expect(rows(files.text('.relations.csv'))).toEqual([
    {
      ...{ relation: article.relations[0]!.id, type: 'source', from: article.marks[0]!.id, to: article.marks[1]!.id },
      ...{ aid: article.aid, attrs: '', entries: '', author: 'm', author_name: 'Ana', author_for: '', set: '' },
      ...{ at: '2026-01-02T03:04:05.000Z', contested: '', drop_contested: '' },
    },
  ]);
});
