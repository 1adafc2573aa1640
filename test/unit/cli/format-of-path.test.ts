import { expect, it } from 'vitest';
import { formatOfPath } from '../../../cli/format-of-path.ts';
import { DATASET_FORMATS } from '../../../shared/host/jobs.ts';

it('a dataset is told by the endings of the files that its format writes, and by its format’s name', () => {
  const told = {
    ...{ 'q.iob2.conll': 'iob2', 'q.bilou.conll': 'bilou', 'q.conll': 'iob2', 'q.label-studio.json': 'label-studio' },
    ...{ 'q.doccano.jsonl': 'doccano', 'q.prodigy.jsonl': 'prodigy', 'q.jsonl': 'jsonl', 'q.w3c.jsonld': 'w3c' },
    ...{ 'q.jsonld': 'w3c', 'q.marks.csv': 'csv', 'q.csv': 'csv', 'q.statements.csv': 'statements' },
    ...{ 'q.graphml': 'statements', 'q.BRAT': 'brat' },
  };
  for (const [path, format] of Object.entries(told))
    expect([path, formatOfPath(path)]).toEqual([path, { base: 'q', format }]);
  for (const format of DATASET_FORMATS) expect(formatOfPath(`q.${format}`)).toEqual({ base: 'q', format });
  for (const path of ['q', 'q.json', '.csv', 'q.txt']) expect([path, formatOfPath(path)]).toEqual([path, null]);
});
