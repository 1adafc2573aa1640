import type { Page } from '@playwright/test';
import { ar } from '../../../shared/words/ar/ar.ts';
import { expect, test } from '../fixture.ts';
import { introduce } from './acts.ts';
import { seriousNow } from './serious.ts';

/** A report of our own, in Arabic, with a name and numbers in other letters in it. */
const REPORT = `مجلس البلدة يعلن حصيلة الفيضان

قالت رئيسة المجلس سلمى الحداد إن المياه غمرت 42 بيتًا في حي المرفأ ليلة الجمعة.

ونفت شركة Harbour Works أن يكون السد قد أُهمل، وقالت إن الصيانة جرت في موعدها.
`;

/** Words in Latin letters that stand in an Arabic sentence as they are. */
const KEPT = new Set([
  'Postil',
  'postil',
  'PDF',
  'CSV',
  'JSONL',
  'JSON',
  'Lines',
  'UTF',
  'Markdown',
  'Word',
  'MIT',
  'npm',
  'run',
  'hub',
  'Ctrl',
  'Cmd',
  'Shift',
  'Enter',
  'Delete',
  'Escape',
  'Esc',
  'Tab',
  'Alt',
  'Node',
  'Electron',
  'English',
  'ar',
  'Harbour',
  'Works',
  'address',
  'https',
  'en',
  'Label',
  'Studio',
  'brat',
  'doccano',
  'Prodigy',
  'spaCy',
  'CoNLL',
  'IOB',
  'BILOU',
  'Parquet',
  'Hugging',
  'Face',
  'UIMA',
  'INCEpTION',
  'REFI',
  'QDA',
  'NVivo',
  'MAXQDA',
  'QualCoder',
]);

/** Every word in Latin letters that the window shows or a screen reader says, but for keys, code, and what is kept. */
async function english(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [];
    const skipped = 'kbd, code, script, style, option, [dir="ltr"], main article, svg';
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) {
        const words = element.getAttribute(name);
        if (words !== null && element.closest('kbd, code') === null) texts.push(words);
      }
      if (element.closest(skipped) !== null) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '');
    }
    return texts;
  });
  return said.filter((words) => (words.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !KEPT.has(word)));
}

/** Views that axe goes through as well; what the others are made of is in one of these. */
const LOOKED_AT_CLOSELY = new Set(['projects', 'settings', 'mark-in-hand', 'menu', 'find', 'narrow']);

/** The view speaks Arabic alone, from right to left, within the window, and keeps the rules of accessibility. */
async function inOrder(page: Page, view: string): Promise<void> {
  expect.soft(await english(page), view).toEqual([]);
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.configure({ soft: true }).poll(beyond, view).toBeLessThanOrEqual(0);
  if (!LOOKED_AT_CLOSELY.has(view)) return;
  expect.soft(await seriousNow(page), view).toEqual([]);
}

/** Opens something in front, looks at it, and closes it again. */
async function visit(page: Page, view: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(page.getByRole('dialog').first()).toBeVisible();
  await inOrder(page, view);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('in Arabic the whole workbench runs from right to left and says nothing in English', async ({
  desk: { page },
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await introduce(page, 'سلمى');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language of Postil').selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await expect(page.getByRole('heading', { name: ar.projects.recent })).toBeVisible();
  await inOrder(page, 'projects');
  await visit(page, 'settings', () => button(ar.projects.settings).click());
  await visit(page, 'join', () => page.getByRole('button', { name: ar.projects.join }).click());
  await visit(page, 'help', () => page.keyboard.press('F1'));
  await page.getByRole('button', { name: ar.projects.create }).click();
  await inOrder(page, 'new-project');
  await page.getByLabel(ar.projects.name, { exact: true }).fill('الفيضانات');
  await button(ar.projects.createVerb).click();
  await expect(page.getByRole('heading', { name: ar.workbench.firstArticle })).toBeVisible();
  await inOrder(page, 'empty');
  await visit(page, 'paste', () => button(ar.workbench.pasteText).click());

  await page.locator('input[type="file"]').setInputFiles({
    name: 'flood.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(REPORT),
  });
  const article = page.getByRole('article', { name: ar.zones.article });
  await expect(article).toContainText('حي المرفأ');
  await inOrder(page, 'article');

  // The text runs from right to left: the next letter lies to the left.
  await article.evaluate((element) => {
    const start = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
    element.focus();
    getSelection()?.collapse(start, 0);
  });
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowLeft');
  expect(await page.evaluate(() => String(getSelection()))).toBe('مجلس');
  await page.keyboard.press('Escape');

  for (const [words, key] of [
    ['سلمى الحداد', 'a'],
    ['42 بيتًا', 'f'],
    ['Harbour Works', 'a'],
    ['نفت شركة Harbour Works أن يكون السد قد أُهمل', 'c'],
  ] as const) {
    await article.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = (walker.currentNode.nodeValue ?? '').indexOf(wanted);
        if (at < 0) continue;
        element.focus();
        getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
        return;
      }
      throw new Error(`“${wanted}” is not in the article`);
    }, words);
    await expect(page.getByRole('toolbar')).toBeVisible();
    if (key === 'a') await inOrder(page, 'selection');
    await page.keyboard.press(key);
    await expect(page.getByRole('blockquote')).toContainText(words);
    // Painted with the next frame; of its edges only the outer ones: letters and digits run against each other inside.
    const off = () =>
      article.evaluate((element, wanted) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode()) {
          const at = (walker.currentNode.nodeValue ?? '').indexOf(wanted);
          if (at < 0) continue;
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + wanted.length);
        }
        const edges = (rects: readonly DOMRect[]) =>
          [Math.min(...rects.map(({ left }) => left)), Math.max(...rects.map(({ right }) => right))] as const;
        const words = edges([...range.getClientRects()]);
        const runs = [...document.querySelectorAll('[data-mark][class*="selected"] > i')];
        const painted = edges(runs.map((run) => run.getBoundingClientRect()));
        return Math.abs(painted[0] - words[0]) + Math.abs(painted[1] - words[1]);
      }, words);
    await expect.poll(off, words).toBeLessThan(0.1);
  }
  await page.locator('details summary').last().click();
  await inOrder(page, 'mark-in-hand');
  await article.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: ar.marks.marksHere })).toBeVisible();
  await inOrder(page, 'marks');
  // Latin words begin where the rest of the list does, beside the sign of their tag.
  const latin = page.getByRole('listbox', { name: ar.marks.marksHere }).getByText('Harbour Works', { exact: true });
  const apart = await latin.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return element.getBoundingClientRect().right - range.getBoundingClientRect().right;
  });
  expect(apart).toBeLessThan(1);

  await button(ar.menu.menu).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await inOrder(page, 'menu');
  await page.keyboard.press('Escape');
  await visit(page, 'badge', () => page.getByRole('button', { name: new RegExp(ar.status.whereYourWorkIs) }).click());
  await visit(page, 'inbox', () => button(ar.talk.inbox).click());
  await visit(page, 'export', () => page.keyboard.press('Control+e'));
  await visit(page, 'keys', () => page.keyboard.press('?'));
  await visit(page, 'palette', () => page.keyboard.press('Control+k'));
  for (const [view, item] of [
    ['register', ar.registers.open],
    ['snapshots', ar.menu.commands.snapshots],
    ['about', ar.menu.commands.about],
    ['share', ar.workbench.shareThroughHub],
    ['rename', ar.workbench.renameProject],
  ] as const) {
    await visit(page, view, async () => {
      await button(ar.menu.menu).click();
      await page.getByRole('menuitem', { name: item }).click();
    });
  }
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('searchbox').first()).toBeVisible();
  await inOrder(page, 'find');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 620, height: 800 });
  await inOrder(page, 'narrow');
});
