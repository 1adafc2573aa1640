import { expect, test } from 'vitest';
import { setFileNames } from '../../../../shared/export/part-names.ts';
import { ANA, BEN } from '../../../kit/people.ts';

test('files of sets are named as every system takes it, and never alike', () => {
  const names = setFileNames([
    { id: 'team', name: 'team' },
    { id: ANA, name: 'Ana María / ../x' },
    { id: BEN, name: 'ANA MARÍA: x' },
  ]);
  expect([...names.values()]).toEqual(['team', 'ana-maría-x', 'ana-maría-x-2']);
});
