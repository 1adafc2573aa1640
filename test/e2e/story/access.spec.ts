import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  article,
  articleList,
  articles,
  badge,
  choose,
  inHand,
  inspector,
  invite,
  join,
  letGo,
  markWords,
  newProject,
  openSample,
  select,
  share,
} from './acts.ts';
import { LOOKED_AT, type LookedAt, Looker } from './views.ts';

/** The views each test looks at; together they are all that `LOOKED_AT` names. */
const seen = new Set<LookedAt>();
const looker = (page: Page): Looker => {
  const one = new Looker(page);
  lookers.push(one);
  return one;
};
const lookers: Looker[] = [];

// Every view is gone over twice.
test.describe.configure({ timeout: 240_000 });
test.afterEach(() => {
  for (const one of lookers.splice(0)) for (const view of one.seen) seen.add(view);
});

test('first run, projects, and what each page can open', async ({ desk: { page } }) => {
  const eye = looker(page);
  await eye.look('welcome/FirstRun');
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
  await eye.look('projects/ProjectsPage');
  await page.getByRole('button', { name: /Join through a hub/ }).click();
  await eye.lookAndClose('projects/JoinDialog');
  await page.getByRole('button', { name: 'Settings' }).click();
  await eye.lookAndClose('settings/SettingsDialog');
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Change keys' }).click();
  await eye.lookAndClose('help/KeySheet');
  await page.keyboard.press('F1');
  await eye.lookAndClose('help/HelpSheet');
  await page.keyboard.press('Control+k');
  await eye.lookAndClose('palette/PaletteDialog');
  await page.getByRole('button', { name: 'Snapshots' }).click();
  await page.getByRole('button', { name: 'Make one now' }).click();
  await expect(page.getByText('The snapshot is made.')).toBeVisible();
  await eye.lookAndClose('snapshots/SnapshotsDialog');
  await page.getByRole('button', { name: /New project/ }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await eye.look('projects/NameDialog');
  await page.getByLabel('Name', { exact: true }).fill('Rivers');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in the first article' })).toBeVisible();
  await eye.look('workbench/EmptyProject');
  await page.getByRole('button', { name: 'All projects' }).click();
  await page.getByRole('button', { name: /^Delete “Rivers/ }).click();
  await eye.lookAndClose('removal/RemoveProjectDialog');
});

test('the article: marks, selections, links, talk, find and all that opens over it', async ({
  desk: { page, menu },
}) => {
  const eye = looker(page);
  const open = async (name: string) => {
    await choose(page, name);
    await expect(page.getByRole('dialog')).toBeVisible();
  };
  await openSample(page, 'Ana');
  await eye.look('workbench/Workbench', 'tour/Tour');
  for (const [words, key] of [
    ['at least four', 'f'],
    ['Ilse Vantoor', 'a'],
    ['denied reports', 'c'],
  ] as const) {
    await markWords(page, words, key);
  }
  await page.getByText(/^History/).click();
  await page.keyboard.press('t');
  await page.keyboard.type('Who says so?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: /^Thread by/ })).toBeVisible();
  await eye.look('inspector/MarkPanel', 'talk/TalkSection');
  await article(page).focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('listbox', { name: 'Marks to link with' })).toBeFocused();
  await eye.look('links/LinkPicker');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+M');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Mark \d/ })).toBeVisible();
  await eye.lookAndClose('mark-all/MarkAllDialog');
  await article(page).focus();
  await page.keyboard.press('Delete');
  await eye.look('ui/toasts');
  await letGo(page);
  await inspector(page).getByRole('button', { name: 'Dropped 1' }).click();
  await eye.look('inspector/DroppedList');
  await inspector(page).getByRole('button', { name: /^All/ }).click();
  await eye.look('inspector/Inspector');
  await page.keyboard.press('Shift+A');
  await select(page, 'Estuary Lines');
  await eye.look('marking/SelectionBar', 'marking/HeldTag');
  await page.keyboard.press('Escape');
  await select(page, 'The blaze');
  await page.keyboard.press('z');
  await expect(page.getByRole('menu')).toBeVisible();
  await eye.look('marking/ZoneMenu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('ferry');
  await expect(page.getByRole('listbox', { name: 'What was found' }).getByRole('option').first()).toBeVisible();
  await eye.look('find/FindPane');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Edit title/ }).click();
  await eye.look('articles/ArticleHeader');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await eye.look('menu/PageMenu');
  await page.keyboard.press('Escape');
  await badge(page).click();
  await eye.lookAndClose('status/SyncBadge');
  await page.getByRole('button', { name: 'Inbox' }).click();
  await eye.lookAndClose('talk/Inbox');
  await page.getByRole('navigation').getByRole('button', { name: 'Paste text' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Article text' })).toBeFocused();
  await page.keyboard.type('The river rose by two metres.');
  await eye.look('ingest/PasteDialog');
  // What was typed is not lost at one press.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await eye.look('ingest/PasteDialog');
  await page.getByRole('button', { name: 'Leave without bringing in' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await open('Share through a hub…');
  await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();
  await eye.lookAndClose('share/HubDialog');
  await menu('about');
  await eye.lookAndClose('about/AboutDialog');
  await menu('export');
  await eye.look('export/ExportDialog');
  await page.getByRole('button', { name: 'Choose where…' }).click();
  const folder = page.getByRole('textbox', { name: 'Folder for the files' });
  await expect(folder).toBeFocused();
  await expect(folder).toHaveAccessibleDescription(/several files\. They go into this folder/);
  await eye.look('export/PathDialog');
});

test('the register: choosing an entry, its page, and two of them merged', async ({ desk: { page } }) => {
  const eye = looker(page);
  await openSample(page, 'Ana');
  for (const name of ['Ilse Vantoor', 'Darro Feske']) {
    await markWords(page, name, 'a');
    await page.keyboard.press('g');
    await expect(page.getByRole('option', { name: `Create actor “${name}”` })).toBeVisible();
    if (name === 'Darro Feske') await eye.look('register/EntryInput');
    await page.keyboard.press('Enter');
    await expect(inHand(page).getByRole('combobox', { name: 'Who is meant' })).toHaveValue(name);
  }
  await article(page).focus();
  await page.keyboard.press('Shift+G');
  const register = page.getByRole('dialog', { name: 'Register' });
  await expect(register.getByRole('option')).not.toHaveCount(0);
  await eye.look('register/RegisterDialog');
  await register.getByRole('option', { name: /Darro Feske/ }).click();
  await eye.look('register/EntryPage');
  await register.getByRole('button', { name: /^Merge/ }).click();
  await eye.lookAndClose('register/MergePanel');
});

test('the list of articles: as a table, chosen, edited, assigned, taken out; what is written and brought in', async ({
  desk,
}, info) => {
  const { page } = desk;
  const eye = looker(page);
  await newProject(page, 'Ana', 'Rivers');
  await page.getByLabel('Articles to add').setInputFiles([
    ...Array.from({ length: 12 }, (_, n) => ({
      name: `${n}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`Report ${n}\n\nThe river rose by ${n} metres.\n`),
    })),
    { name: 'no-text.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
  ]);
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await eye.look('ingest/IngestDialog');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(articles(page)).toHaveCount(12);
  await page.getByRole('searchbox').fill('nothing has this');
  await eye.look('articles/ArticleList');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Show the list as a table' }).click();
  await articleList(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await eye.look('articles/BulkBar');
  const bulk = page.getByRole('toolbar', { name: 'What to do with the selected articles' });
  await bulk.getByRole('button', { name: 'Set details…' }).click();
  await eye.lookAndClose('articles/SetFieldDialog');
  await bulk.getByRole('button', { name: 'Assign…' }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await eye.lookAndClose('articles/AssignDialog');
  await articleList(page).focus();
  await page.keyboard.press('F2');
  await expect(articleList(page).getByLabel('Title')).toBeFocused();
  await eye.look('articles/RowEditor');
  await page.keyboard.press('Escape');
  await bulk.getByRole('button', { name: 'Take out' }).click();
  await page.getByText('2 articles taken out', { exact: true }).click();
  await eye.look('articles/TakenOut');
  await page
    .getByRole('button', { name: /^Delete “.*” for good$/ })
    .first()
    .click();
  await eye.lookAndClose('removal/RemoveArticleDialog');
  const exported = desk.answerPath(info.outputPath('dataset'));
  await desk.menu('export');
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await exported;
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/exported/);
  await eye.lookAndClose('export/JobDialog');
});

test('with a hub: who is invited, who is there, who is to go; and what is not saved', async ({ desk, person, hub }) => {
  const { page } = desk;
  const eye = looker(page);
  await openSample(page, 'Ana');
  await share(page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(page));
  await choose(page, 'Invite someone…');
  await expect(page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(page.getByLabel('Invitation', { exact: true })).not.toHaveValue('');
  await eye.look('share/InviteDialog');
  await page.getByRole('button', { name: /^Remove Ben/ }).click();
  await eye.look('share/RemoveMemberDialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(page, 'Members…');
  await expect(page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(2);
  await eye.lookAndClose('share/MembersDialog');
  // Without the hub there is something to wait for before a file is written.
  desk.expectErrors(/WebSocket connection to/);
  ben.expectErrors(/WebSocket connection to/);
  await hub.stop();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog')).toBeVisible();
  await eye.lookAndClose('export/SaveFile');

  await page.route('**/host/appendUpdate', (route) =>
    route.fulfill({ json: { value: { ok: false, code: 'disk-full', message: 'The disk of this computer is full.' } } }),
  );
  await markWords(page, 'at least four', 'f');
  await expect(badge(page)).toHaveAccessibleName(/Not saved/);
  await page.getByRole('button', { name: 'All projects' }).click();
  await eye.lookAndClose('workbench/LeaveDialog');
  await page.unrouteAll();
});

test('what the palette opens: guidelines, ways to others, copies, how people annotate', async ({ desk: { page } }) => {
  const eye = looker(page);
  await openSample(page, 'Ana');
  for (const [words, view] of [
    ['Share the project on this network', 'nearby/NearbyDialog'],
    ['Go on working on another device', 'nearby/DevicesDialog'],
    ['Go on here as on another device', 'nearby/SecondDeviceDialog'],
    ['Rescue copies', 'rescue/RescueCopiesDialog'],
    ['annotate together or independently', 'blind/ModeDialog'],
    ['Open the guidelines', 'guide/GuidePage'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeHidden();
    await eye.lookAndClose(view);
  }
});

test('every view was looked at', () => {
  expect([...seen].sort()).toEqual([...LOOKED_AT].sort());
});
