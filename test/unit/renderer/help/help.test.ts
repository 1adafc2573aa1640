import { afterEach, expect, test } from 'vitest';
import { findHelp } from '../../../../renderer/help/find-help.ts';
import { HELP_PAGE_IDS, type HelpPages, type HelpPart } from '../../../../renderer/help/help-page.ts';
import { ARABIC_PAGES } from '../../../../renderer/help/pages/ar/pages.ts';
import { ENGLISH_PAGES } from '../../../../renderer/help/pages/english.ts';
import { MENU } from '../../../../shared/host/menu.ts';
import { speak, words } from '../../../../shared/words/words.ts';

/** All that a help says, its titles left out. */
const sentencesOf = (pages: HelpPages) =>
  HELP_PAGE_IDS.flatMap((id) => pages[id].parts).flatMap(({ words, list = [] }) => [...words, ...list]);

afterEach(() => speak('en'));

test('every word of a filter has to be there, however it is written', () => {
  const found = findHelp('  DATA folder ');
  expect(found.map(({ page, part }) => [page, part.title])).toContainEqual(['data', 'The data folder']);
  expect(findHelp('ctrl+z').map(({ part }) => part.title)).toEqual(['Take something back']);
  expect(findHelp('data zeppelin')).toEqual([]);
  expect(findHelp('   ')).toEqual([]);
});

test.each([
  ['en', ENGLISH_PAGES],
  ['ar', ARABIC_PAGES],
] as const)(
  '%s: parts have titles of their own, sentences that end, keys in pairs of backticks, and menu items by their names',
  (language, pages) => {
    speak(language);
    for (const id of HELP_PAGE_IDS) {
      const { title, parts } = pages[id];
      expect(new Set(parts.map((part) => part.title)).size, id).toBe(parts.length);
      expect(findHelp(title).length, title).toBeGreaterThan(0);
    }
    const labels = MENU.flatMap(({ items }) => items.flatMap((item) => item?.label ?? []));
    const ofThePage = [
      words.workbench.shareThroughHub,
      words.workbench.inviteSomeone,
      words.workbench.members,
      words.share.changeMenu,
      words.importMarks.menu,
      words.sync.hubMoved,
      words.status.setAside,
      words.nearby.menu,
      words.pairing.menu,
    ];
    let named = 0;
    for (const sentence of sentencesOf(pages)) {
      expect(sentence.split('`').length % 2, sentence).toBe(1);
      expect(sentence, sentence).toMatch(/[.:;؛]$/);
      for (const [, name] of sentence.matchAll(/[“«]([^”»]+…)[”»]/g)) {
        named++;
        expect([...labels, ...ofThePage], name).toContain(name);
      }
    }
    expect(named).toBeGreaterThan(5);
  },
);

test('the help says in Arabic, part by part, what it says in English, with the same keys', () => {
  const keysOf = (part: HelpPart) =>
    [...part.words, ...(part.list ?? [])].flatMap((words) => words.split('`').filter((_, at) => at % 2 === 1)).sort();
  for (const id of HELP_PAGE_IDS) {
    const [english, arabic] = [ENGLISH_PAGES[id].parts, ARABIC_PAGES[id].parts];
    const shapes = (parts: readonly HelpPart[]) =>
      parts.map((part) => [part.words.length, part.list?.length ?? 0, keysOf(part)]);
    expect(shapes(arabic), id).toEqual(shapes(english));
  }
});
