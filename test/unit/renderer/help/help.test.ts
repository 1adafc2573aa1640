import { expect, test } from 'vitest';
import { findHelp } from '../../../../renderer/help/find-help.ts';
import { HELP_PAGES } from '../../../../renderer/help/pages.ts';
import { MENU } from '../../../../shared/host/menu.ts';

const parts = HELP_PAGES.flatMap(([, page]) => page.parts);
const sentences = parts.flatMap(({ words, list = [] }) => [...words, ...list]);

test('every word of a filter has to be there, however it is written', () => {
  const found = findHelp('  DATA folder ');
  expect(found.map(({ page, part }) => [page, part.title])).toContainEqual(['data', 'The data folder']);
  expect(findHelp('ctrl+z').map(({ part }) => part.title)).toEqual(['Take something back']);
  expect(findHelp('data zeppelin')).toEqual([]);
  expect(findHelp('   ')).toEqual([]);
});

test('parts have titles of their own on their page, sentences that end, and keys in pairs of backticks', () => {
  for (const [id, page] of HELP_PAGES) {
    expect(new Set(page.parts.map(({ title }) => title)).size, id).toBe(page.parts.length);
    expect(findHelp(page.title).length, page.title).toBeGreaterThan(0);
  }
  for (const words of sentences) {
    expect(words.split('`').length % 2, words).toBe(1);
    expect(words, words).toMatch(/[.:;]$/);
  }
});

test('menu items that the help names are called that', () => {
  const labels = MENU.flatMap(({ items }) => items.flatMap((item) => item?.label ?? []));
  const named = sentences.flatMap((words) => [...words.matchAll(/“([^”]+…)”/g)].map((found) => found[1]!));
  const ofThePage = ['Share through a hub…', 'Invite someone…', 'Set aside what is refused…'];
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect([...labels, ...ofThePage], name).toContain(name);
});
