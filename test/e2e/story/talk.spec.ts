import type { ElectronApplication, Page } from '@playwright/test';
import { type Desk, expect, test } from '../fixture.ts';
import {
  article,
  choose,
  inHand,
  inspector,
  invite,
  join,
  letGo,
  markWords,
  openArticle,
  openSample,
  reopenSample,
  rows,
  share,
} from './acts.ts';
import { serious } from './serious.ts';

const inbox = (page: Page) => page.getByRole('button', { name: /^Inbox/ });
const talk = (page: Page) => inHand(page).getByRole('region', { name: 'Talk', exact: true });
const thread = (page: Page, name = /^Thread by/) => inspector(page).getByRole('region', { name });

/** Makes a page believe that its window is behind others. */
const putBehind = (page: Page) =>
  page.evaluate(() => {
    document.hasFocus = () => false;
  });
/** Brings it back. */
const putInFront = (page: Page) =>
  page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
  });

/** From now on the notes that the system, or the browser, would show are kept instead. */
const keepNotes = (desk: Desk) => (desk.app ? keepSystemNotes(desk.app) : keepBrowserNotes(desk.page));

/** A browser asks the person, who says no first and then thinks better of it. */
async function keepBrowserNotes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[][] = [];
    const answers = ['denied', 'granted'];
    class Note {
      static permission = 'default';
      onclick = () => undefined;
      static async requestPermission() {
        Note.permission = answers.shift() ?? 'granted';
        return Note.permission;
      }
      constructor(title: string, { body }: { body: string }) {
        kept.push([title, body]);
        Object.assign(globalThis, { choose: () => this.onclick() });
      }
    }
    Object.assign(globalThis, { kept, Notification: Note });
  });
  await choose(page, 'Settings…');
  const mentions = page.getByRole('checkbox', { name: /^Tell me of mentions/ });
  await mentions.click();
  await expect(page.getByText('This browser does not let Postil show notes.')).toBeVisible();
  await expect(mentions).not.toBeChecked();
  await mentions.click();
  await expect(mentions).toBeChecked();
  // By key: a pointer resting where notes are shown keeps them from going.
  await page.getByRole('button', { name: 'Done' }).press('Enter');
}

const keepSystemNotes = (app: ElectronApplication) =>
  app.evaluate(({ Notification }) => {
    const kept: string[][] = [];
    Object.assign(globalThis, { kept });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      kept.push([this.title, this.body]);
      Object.assign(globalThis, { choose: () => this.emit('click') });
    };
  });
/** Title and body of each. */
const notesOf = ({ app, page }: Desk) => {
  const kept = () => Reflect.get(globalThis, 'kept') as string[][]; // as `keepNotes` put it
  return app ? app.evaluate(kept) : page.evaluate(kept);
};
/** Clicks the last one. */
const chooseNote = ({ app, page }: Desk) => {
  const click = () => (Reflect.get(globalThis, 'choose') as () => void)(); // so too
  return app ? app.evaluate(click) : page.evaluate(click);
};

test('a mention reaches a person in another article, is answered, and the thread resolved, by keyboard alone; what was read stays read', async ({
  desk,
  person,
  hub,
}) => {
  const ana = desk;
  await openSample(ana.page, 'Ana');
  await markWords(ana.page, 'at least four', 'f');
  await share(ana.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(ana.page));
  await expect(rows(ben.page)).toHaveCount(1);
  await openArticle(ben.page, /what is known and what is not/);
  await expect(inbox(ben.page)).toHaveAccessibleName('Inbox');
  await keepNotes(ben);
  await putBehind(ben.page);

  await article(ana.page).focus();
  await ana.page.keyboard.press('t');
  await expect(talk(ana.page).getByRole('textbox', { name: 'Comment on this mark' })).toBeFocused();
  await ana.page.keyboard.type('Four by whose count, @b');
  await expect(ana.page.getByRole('option', { name: 'Ben' })).toHaveAttribute('aria-selected', 'true');
  await ana.page.keyboard.press('Enter');
  await ana.page.keyboard.type('? See https://example.org/toll.');
  await ana.page.keyboard.press('ControlOrMeta+Enter');
  await expect(thread(ana.page)).toContainText('Four by whose count, @Ben ? See https://example.org/toll.');
  await expect(thread(ana.page).getByRole('link')).toHaveText('https://example.org/toll');

  await expect(inbox(ben.page)).toHaveAccessibleName('Inbox, 1 unread');
  await expect(ben.page).toHaveTitle('(1) Postil');
  await expect
    .poll(() => notesOf(ben))
    .toEqual([['Ana mentioned you', expect.stringMatching(/^Four by whose count.*\nA fire aboard/s)]]);
  await putInFront(ben.page);

  await inbox(ben.page).focus();
  await ben.page.keyboard.press('Enter');
  await expect(ben.page.getByRole('button', { name: /^Unread: Ana mentioned you/ })).toBeVisible();
  expect(await serious(ben.page)).toEqual([]);
  await ben.page.keyboard.press('Escape');
  await chooseNote(ben);
  // The note led to the comment, in another article than the one that was open.
  await expect(inHand(ben.page)).toHaveAccessibleName('Figure in hand');
  await expect(thread(ben.page).getByRole('listitem')).toBeFocused();
  await expect(inbox(ben.page)).toHaveAccessibleName('Inbox');

  await ben.page.keyboard.press('Tab');
  await expect(thread(ben.page).getByRole('link')).toBeFocused();
  await ben.page.keyboard.press('Tab');
  await ben.page.keyboard.press('Enter');
  await expect(thread(ben.page).getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await ben.page.keyboard.type('By the coast guard’s.');
  await ben.page.keyboard.press('ControlOrMeta+Enter');
  await expect(thread(ana.page).getByRole('listitem')).toHaveCount(2);
  await expect(thread(ana.page).getByRole('listitem').nth(1)).toContainText(/Ben.*By the coast guard’s\./);
  await expect(inbox(ana.page)).toHaveAccessibleName('Inbox');

  await article(ben.page).focus();
  await ben.page.keyboard.press('y');
  await inHand(ben.page).getByLabel('Why you accept it').fill('The report names its source.');
  await ben.page.keyboard.press('Enter');
  await expect(inHand(ana.page).getByRole('region', { name: 'Verdicts' })).toContainText(
    'Ben accepts it: The report names its source.',
  );
  await article(ana.page).focus();
  await ana.page.keyboard.press('x');
  await expect(inHand(ana.page)).toContainText('People do not agree on this mark.');
  await ana.page.keyboard.press('x');
  await thread(ana.page).getByRole('button', { name: 'Reply' }).press('Enter');
  await ana.page.keyboard.type('Wai');
  await thread(ben.page).getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(thread(ana.page, /resolved$/)).toBeVisible();
  // What Ana is writing stays under her hands.
  await ana.page.keyboard.type('t, x');
  await expect(thread(ana.page).getByRole('textbox', { name: 'Reply' })).toHaveValue('Wait, x');
  await expect(thread(ben.page).getByRole('button', { expanded: false })).toBeVisible();
  await letGo(ana.page);
  await expect(rows(ana.page).first()).toHaveAccessibleName('Figure, at least four by Ana , accepted');
  await inspector(ana.page).getByRole('button', { name: 'Accepted 1' }).click();
  await expect(rows(ana.page)).toHaveCount(1);
});

test('what goes while one writes about it takes no letters along; a mention waits for who was not there, also after a restart', async ({
  desk: ana,
  person,
  hub,
}) => {
  await openSample(ana.page, 'Ana');
  await markWords(ana.page, 'at least four', 'f');
  await share(ana.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(ana.page));
  await article(ana.page).focus();
  await ana.page.keyboard.press('t');
  await ana.page.keyboard.type('Four by whose count, @Ben');
  await ana.page.keyboard.press('Escape');
  await ana.page.keyboard.press('ControlOrMeta+Enter');
  await inbox(ben.page).click();
  await ben.page.getByRole('button', { name: /^Unread: Ana mentioned you/ }).click();
  await expect(inHand(ben.page)).toHaveAccessibleName('Figure in hand');
  await expect(inbox(ben.page)).toHaveAccessibleName('Inbox');

  // A comment goes while Ben answers it: his letters do nothing to what comes in its place.
  await article(ana.page).focus();
  await ana.page.keyboard.press('t');
  await ana.page.keyboard.type('Never mind.');
  await ana.page.keyboard.press('ControlOrMeta+Enter');
  const late = (page: Page) => inHand(page).getByRole('region').filter({ hasText: 'Never mind.' }).last();
  await late(ben.page).getByRole('button', { name: 'Reply' }).press('Enter');
  await ben.page.keyboard.type('Hm');
  await late(ana.page).getByRole('button', { name: 'Withdraw your comment' }).press('Enter');
  await expect(inHand(ben.page)).not.toContainText('Never mind.');
  await ben.page.keyboard.type('ja?');
  await expect(ben.page.getByText('What you were typing in is gone by somebody’s act')).toBeVisible();
  await expect(ben.page.getByRole('dialog', { name: /keys/i })).toBeHidden();
  await ben.page.keyboard.press('Tab');

  // The mark itself goes while he writes about it: it stays before him, and so does what he wrote.
  await article(ben.page).focus();
  await ben.page.keyboard.press('t');
  await ben.page.keyboard.type('Hm');
  await article(ana.page).focus();
  await ana.page.keyboard.press('Backspace');
  await expect(inspector(ben.page).getByText('Ana dropped this mark while you had it in hand.')).toBeVisible();
  await ben.page.keyboard.type('ja?');
  await expect(inHand(ben.page).getByRole('textbox').and(ben.page.locator(':focus'))).toHaveValue('Hmja?');
  await inspector(ben.page).getByRole('button', { name: 'Let go of it' }).click();
  await expect(inHand(ben.page)).toBeHidden();

  await putBehind(ben.page);
  await article(ana.page).focus();
  await ana.page.keyboard.press('Escape');
  await ana.page.keyboard.press('t');
  await ana.page.keyboard.type('Anything else, @Ben');
  await ana.page.keyboard.press('Escape');
  await ana.page.keyboard.press('ControlOrMeta+Enter');
  await expect(inbox(ben.page)).toHaveAccessibleName('Inbox, 1 unread');
  await ben.restart();
  await reopenSample(ben.page);
  await expect(inbox(ben.page)).toHaveAccessibleName('Inbox, 1 unread');
  await inbox(ben.page).click();
  await expect(ben.page.getByRole('button', { name: /^(Unread: )?Ana mentioned you/ })).toHaveText([
    /^Unread: Ana mentioned you.*Anything else, @Ben$/,
    /^Ana.*Four by whose count/,
  ]);
  await ben.page.getByRole('button', { name: /Four by whose count/ }).click();
  await expect(ben.page.getByText('The mark of this comment was dropped.')).toBeVisible();
});

test('one’s own comment on an article is changed, undone and withdrawn; a draft waits while another mark is looked at', async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await article(page).focus();
  await page.keyboard.press('t');
  await page.keyboard.type('Is this the first report?');
  // A key that bounces sends once: writing takes a moment, and the words stand there meanwhile.
  await page.evaluate(() => {
    const press = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
    for (let times = 0; times < 2; times++) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  await expect(inspector(page).getByText('About this article (1)')).toBeVisible();
  await thread(page).getByRole('button', { name: 'Change your comment' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' I think so.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(thread(page)).toContainText('Is this the first report? I think so.');
  await expect(thread(page)).toContainText('changed by its author');
  await article(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(thread(page).getByText('Is this the first report?', { exact: true })).toBeVisible();

  await inspector(page).getByRole('textbox', { name: 'Comment on this article' }).fill('Half a thought');
  expect(await serious(desk.page)).toEqual([]);
  await markWords(page, 'at least four', 'f');
  await page.keyboard.press('y');
  await expect(inHand(page).getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-pressed', 'true');
  await inHand(page).getByRole('textbox', { name: 'Comment on this mark' }).fill('Four');
  expect(await serious(desk.page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await thread(page).getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('Or five');
  await letGo(page);
  // Who comes back by key goes on by key: the reply that was begun waits, and takes nothing.
  await page.keyboard.press('j');
  const reply = thread(page).getByRole('textbox', { name: 'Reply' });
  await expect(reply).toHaveValue('Or five');
  await expect(article(page)).toBeFocused();
  await reply.press('Escape');
  await expect(thread(page).getByRole('button', { name: 'Reply' })).toBeFocused();
  await letGo(page);
  await page.keyboard.press('t');
  await expect(inspector(page).getByRole('textbox', { name: 'Comment on this article' })).toHaveValue('Half a thought');

  await thread(page).getByRole('button', { name: 'Withdraw your comment' }).click();
  await expect(thread(page)).toBeHidden();
  await article(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(thread(page)).toContainText('Is this the first report?');
});
