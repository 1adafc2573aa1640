import { expect, test } from 'vitest';
import { describeBundle } from '../../../../renderer/projects/pick-bundle.ts';

test('what a file brought is said in one breath: new steps, steps that wait, or neither', () => {
  const said = (added: number, waiting: number) => describeBundle({ name: 'Flood', added, waiting });
  expect(said(0, 0)).toBe('Everything in the file was in “Flood” already.');
  expect(said(0, 6)).toBe(
    'Nothing new has come into “Flood” yet: 6 steps in the file are by people this project does not know, and wait to be admitted.',
  );
  expect(said(3, 1)).toBe(
    'The file brought 3 new steps into “Flood”. 1 step by people this project does not know waits to be admitted.',
  );
});
