import { expect, test } from 'vitest';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { csv } from '../../../../shared/formats/csv.ts';
import type { DatasetArticle, DatasetMark } from '../../../../shared/formats/dataset.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { readJsonl } from '../../../../shared/formats/jsonl.ts';
import type { ActId } from '../../../../shared/model/ids.ts';
import { merge } from '../../../../shared/register/acts.ts';
import { makeEntry } from '../../../../shared/register/records.ts';
import { refTo } from '../../../../shared/register/reference.ts';
import { readRegister } from '../../../../shared/register/register.ts';
import { edit, mark } from '../../../../shared/steps/commands.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';
import { goldArticle } from './gold.ts';
import { schemaProblems } from './json-schema.ts';
import { jsonlLine } from './jsonl-line.ts';

/** The gold article's text with one actor mark of this `name`, over a register with two actors that are one. */
function exported(name: (ids: { un: ActId; onu: ActId; away: ActId }) => Json, contest?: 'onu' | 'away') {
  const register = new Device(ANA);
  const un = register.do(makeEntry('actor', { name: 'UN', externalId: 'Q1065' }));
  const onu = register.do(makeEntry('actor', { name: 'ONU' }));
  const at = (id: ActId) => readRegister(register.fold).of(id)!;
  register.act(merge(at(un), at(onu)));
  const ids = { un, onu, away: `${BEN}/${'z'.repeat(26)}/0` as ActId };
  const { parts } = goldArticle();
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const span = parts.text.describe({ start: 0, end: 2 });
  const id = ana.do(mark('actor', [span], { name: name(ids) }));
  if (contest) {
    meet(ana, ben);
    const record = ana.fold.get(id)!;
    ana.do(edit(record, { 'attrs.name': refTo(un) }));
    ben.do(edit(record, { 'attrs.name': refTo(ids[contest]) }));
    meet(ana, ben);
  }
  const counts = noCounts();
  const entries = readRegister(register.fold);
  const article = gatherArticle({ ...parts, zones: newFold(), marks: ana.fold, entries }, 'leave-out', counts);
  return { article, found: article.marks[0] as DatasetMark, counts, ids: { ...ids, one: [un, onu].sort()[0]! } };
}

test('a reference is told by the entry’s name, id and external id, whichever of the merged ones it names', () => {
  for (const which of ['un', 'onu'] as const) {
    const { found, ids } = exported((all) => refTo(all[which]));
    expect(found.attrs).toEqual({ name: 'UN' });
    expect(found.entries).toEqual({ name: { id: ids.one, name: 'UN', externalId: 'Q1065' } });
  }
});

test('free words stay as they are, and an entry that is not here goes by its id', () => {
  expect(exported(() => 'the UN').found).toMatchObject({ attrs: { name: 'the UN' } });
  expect(exported(() => 'the UN').found.entries).toBeUndefined();
  const { found, ids } = exported((all) => refTo(all.away));
  expect(found.attrs).toEqual({ name: ids.away });
  expect(found.entries).toEqual({ name: { id: ids.away, name: '', externalId: '' } });
});

test('who means the same entry by another of its records contests nothing; another entry does, by name', () => {
  const same = exported(() => null, 'onu');
  expect([same.found.contested, same.counts.contested]).toEqual([{}, 0]);
  const { found, counts, ids } = exported(() => null, 'away');
  const others = found.contested['attrs.name']!;
  expect(counts.contested).toBe(1);
  expect([found.attrs.name, others[0]!.value].sort()).toEqual([ids.away, 'UN'].sort());
  expect(others[0]!.entry?.id).toBe(found.attrs.name === 'UN' ? ids.away : ids.one);
});

test('both formats write it and read the article back; the schema knows it', () => {
  for (const { article, ids } of [exported((all) => refTo(all.un)), exported(() => null, 'away')]) {
    const line = jsonlLine(article);
    expect([...readJsonl(line)]).toEqual([{ ok: true, value: article satisfies DatasetArticle }]);
    expect(schemaProblems(JSON.parse(line))).toEqual([]);
    const rows = csv().write(article, 1);
    const row = rows[0]?.text;
    expect(row).toContain(ids.one);
    expect(row).toContain('Q1065');
    expect(csv().read(rows).ok).toBe(true);
  }
});
