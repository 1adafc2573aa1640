import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { LOOKED_AT } from '../../e2e/story/views.ts';

const ROOT = new URL('../../../renderer/', import.meta.url).pathname;

/** Views that no story shows to axe yet. */
const NOT_YET: ReadonlySet<string> = new Set([
  'blind/RevealDialog',
  'nearby/ArrivedDialog',
  'nearby/use-save-scope',
  'presence/WhoIsHere',
  'share/SetAsideDialog',
  'status/MoveHubDialog',
]);

/** Views that stand in front of the page, or are a page: what opens a dialog, a popup, a menu. */
const views = globSync('**/*.tsx', { cwd: ROOT })
  .filter((file) =>
    /<Modal\b|<RemovalModal\b|<Dialog\.Root|<Popover\.Root|<Menu\.Root/.test(readFileSync(ROOT + file, 'utf8')),
  )
  .map((file) => file.replace(/\.tsx$/, ''))
  // What the others are made of.
  .filter((view) => !['Modal', 'RemovalModal'].includes(basename(view)))
  .sort();

test(`every view that can be opened is looked at by axe in both themes (but for ${NOT_YET.size}, which need a second person or a hub that moved)`, () => {
  const looked: readonly string[] = LOOKED_AT;
  expect(views.filter((view) => !looked.includes(view) && !NOT_YET.has(view))).toEqual([]);
  expect([...NOT_YET].filter((view) => looked.includes(view) || !views.includes(view))).toEqual([]);
});
