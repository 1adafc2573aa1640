import { expect, test } from 'vitest';
import { fileName } from '../../../../shared/formats/file-name.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test('a name is a file of at most 100 bytes, cut between whole characters', () => {
  expect(fileName('Ferries: “2024” / autumn')).toBe('Ferries 2024 autumn');
  expect(fileName('漢'.repeat(80))).toBe('漢'.repeat(33));
  const accents = fileName('e\u0301'.repeat(60));
  expect(accents).toBe('e\u0301'.repeat(33));
  for (const name of ['हिन्दी '.repeat(30), 'x'.repeat(300), '\ud800'.repeat(90)])
    expect(bytes(fileName(name))).toBeLessThanOrEqual(100);
  expect(fileName('हिन्दी')).toBe('हिन्दी');
});

test('what Windows takes for a device has something behind it, and nothing at all is a project', () => {
  expect(['NUL', 'con', 'Com1', 'LPT9', 'aux '].map(fileName)).toEqual(['NUL_', 'con_', 'Com1_', 'LPT9_', 'aux_']);
  expect(['Console', 'com10'].map(fileName)).toEqual(['Console', 'com10']);
  expect(['', '///', '\ud800'].map(fileName)).toEqual(['Project', 'Project', 'Project']);
});
