import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { LOOKED_AT } from '../../e2e/story/views.ts';

const ROOT = new URL('../../../renderer/', import.meta.url).pathname;

/** Views that no story shows to axe yet. */
const NOT_YET: ReadonlySet<string> = new Set([
  'blind/RevealDialog',
  'import-marks/ColumnsQuestion',
  'nearby/ArrivedDialog',
  'nearby/use-save-scope',
  'presence/WhoIsHere',
  'share/SetAsideDialog',
  'status/MoveHubDialog',
]);

/** Views that another story shows to axe on its way. */
const ON_THE_WAY: { readonly [view: string]: string } = {
  'articles/ColumnsMenu': 'article-desk',
  'import-marks/ImportMarksDialog': 'marks-in',
  'import-marks/Outcome': 'marks-in',
  'import-marks/UnitQuestion': 'marks-in',
  'ingest/AnnotatedDialog': 'marks-in',
  'ingest/BothTexts': 'articles-in',
  'ingest/ColumnsDialog': 'articles-in',
  'ingest/PreviewDialog': 'articles-in',
};

/** Views that stand in front of the page, or are a page: what opens a dialog, a popup, a menu. */
const views = globSync('**/*.tsx', { cwd: ROOT })
  .filter((file) =>
    /<Modal\b|<RemovalModal\b|<Dialog\.Root|<Popover\.Root|<Menu\.Root/.test(readFileSync(ROOT + file, 'utf8')),
  )
  .map((file) => file.replace(/\.tsx$/, ''))
  // What the others are made of.
  .filter((view) => !['Modal', 'RemovalModal'].includes(basename(view)))
  .sort();

test(`every view that can be opened is looked at by axe in both themes (but for ${NOT_YET.size}, which need a second person, a hub that moved or an odd file)`, () => {
  const looked: readonly string[] = [...LOOKED_AT, ...Object.keys(ON_THE_WAY)];
  expect(views.filter((view) => !looked.includes(view) && !NOT_YET.has(view))).toEqual([]);
  expect([...NOT_YET].filter((view) => looked.includes(view) || !views.includes(view))).toEqual([]);
});

test('a story that shows views to axe on its way does so as often as it has such views', () => {
  for (const [story, shown] of Map.groupBy(Object.values(ON_THE_WAY), (one) => one)) {
    const spec = readFileSync(`${ROOT}../test/e2e/story/${story}.spec.ts`, 'utf8');
    expect(spec.split('await serious(').length - 1, story).toBeGreaterThanOrEqual(shown.length);
  }
});
