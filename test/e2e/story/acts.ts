import { expect, type Locator, type Page } from '@playwright/test';
import type { HubProcess } from '../../kit/hub-process.ts';

/** What people do in the workbench, as specs say it. */

/** Gives a name at the first run. */
export async function introduce(page: Page, name: string, colour = 'teal'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('radio', { name: colour }).check({ force: true });
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
}

/** First run, then the sample project, at its agency report. */
export async function openSample(page: Page, name: string): Promise<void> {
  await introduce(page, name);
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await openReport(page);
}

/** Opens the sample's agency report: the one article without a title, so it goes by its first words. */
export const openReport = (page: Page): Promise<void> => openArticle(page, /A fire aboard the car ferry/);

/** Opens the sample project again after a restart, at its agency report. */
export async function reopenSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ferry fire off Dunmarrow/ }).click();
  await openReport(page);
}

/** First run, then an empty project. */
export async function newProject(page: Page, name: string, project: string): Promise<void> {
  await introduce(page, name);
  await page.getByRole('button', { name: /New project/ }).click();
  await page.getByLabel('Name', { exact: true }).fill(project);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in the first article' })).toBeVisible();
}

/** The open article's text. */
export const article = (page: Page): Locator => page.getByRole('article', { name: 'Article' });
/** The list of articles. */
export const articleList = (page: Page): Locator => page.getByRole('grid', { name: 'Articles', exact: true });
/** The rows of the list of articles; of a long list only those near the ones in sight. */
export const articles = (page: Page): Locator => articleList(page).locator('[role="row"][data-index]');

/** The inspector. */
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
/** The rows of the mark list; each is named by tag, words and author. */
export const rows = (page: Page): Locator =>
  inspector(page).getByRole('listbox', { name: 'Marks in this article' }).getByRole('option');
/** How many marks the inspector counts. */
export const total = (page: Page): Locator => inspector(page).getByRole('button', { name: /^All/ });

/** The badge. */
export const badge = (page: Page): Locator => page.getByRole('button', { name: /Where your work is/ });

/** Opens an article by the beginning of its title. */
export async function openArticle(page: Page, title: RegExp): Promise<void> {
  await articles(page).filter({ hasText: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Selects the first stretch from `words` to the end of `until` (the same words by default), as a mouse would. */
export async function select(page: Page, words: string, until = words): Promise<void> {
  await article(page).evaluate(
    (element, [first, last]) => {
      const found = (text: string, after: number) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let passed = 0; walker.nextNode(); ) {
          const node = walker.currentNode;
          const at = (node.nodeValue ?? '').indexOf(text, Math.max(0, after - passed));
          if (at >= 0) return { node, at, whole: passed + at };
          passed += node.nodeValue?.length ?? 0;
        }
        throw new Error(`“${text}” is not in the article`);
      };
      const start = found(first, 0);
      const end = found(last, start.whole);
      element.focus({ preventScroll: true });
      start.node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length);
    },
    [words, until] as const,
  );
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
}

/** Selects words and marks them by key; the new mark is in hand afterwards. */
export async function markWords(page: Page, words: string, key: 'c' | 'a' | 'f', until = words): Promise<void> {
  await select(page, words, until);
  await page.keyboard.press(key);
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeHidden();
  await expect(parts(page).first()).toContainText(words);
}

/** The panel of the mark in hand. */
export const inHand = (page: Page): Locator => inspector(page).getByRole('region', { name: /in hand$/ });

/** The parts of the mark in hand, in the order of the text. */
export const parts = (page: Page): Locator => inHand(page).getByRole('blockquote');

/** Lets go of the mark in hand. */
export async function letGo(page: Page): Promise<void> {
  await article(page).focus();
  await page.keyboard.press('Escape');
  await expect(inHand(page)).toBeHidden();
}

/** Puts the open project on a hub. */
export async function share(page: Page, hub: HubProcess): Promise<void> {
  await choose(page, 'Share through a hub…');
  await page.getByLabel('Address').fill(hub.url);
  await page.getByLabel('Invitation').fill(hub.invitation);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  // All of a project goes up first: on a busy machine that takes longer than a click.
  await expect(badge(page)).toHaveAccessibleName(/On the hub/, { timeout: 30_000 });
}

/** Makes an invitation to the open project; answers its code. */
export async function invite(page: Page): Promise<string> {
  await choose(page, 'Invite someone…');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const code = await page.getByLabel('Invitation', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return code;
}

/** First run in plum, then joins a project of the sample, at its agency report. */
export async function join(page: Page, name: string, hub: HubProcess, invitation: string): Promise<void> {
  await introduce(page, name, 'plum');
  await page.getByRole('button', { name: /Join through a hub/ }).click();
  await page.getByLabel('Address').fill(hub.url);
  await page.getByLabel('Invitation').fill(invitation);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await openReport(page);
}

/** Chooses an item that only the menu in the page has. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
