import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, introduce } from './acts.ts';
import { Keys } from './by-key.ts';
import { Ear } from './ear.ts';

/** A person who hears the page and presses keys. After each key the focus is somewhere, in sight, and painted. */
class Listener {
  readonly #ear: Ear;
  readonly #page: Page;
  readonly keys: Keys;

  constructor(page: Page) {
    this.#page = page;
    this.#ear = new Ear(page);
    this.keys = new Keys(page);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await expect.poll(() => this.#ear.shown(), `the focus is seen after ${key}`).toBe(true);
    }
  }

  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words);
  }

  /** What the focus is at is read out so. */
  async at(what: string | RegExp): Promise<void> {
    await expect.poll(() => this.#ear.focus()).toMatch(what);
  }

  /** This was said, and is what stands in a live region now. */
  async hears(what: string | RegExp): Promise<void> {
    const said = async () => (await this.#ear.said()).join('\n');
    await expect.poll(said).toMatch(what instanceof RegExp ? what : new RegExp(`^${RegExp.escape(what)}$`, 'm'));
  }

  /** Everything with one of these roles, as it is read out. */
  all(...roles: readonly string[]): Promise<readonly string[]> {
    return this.#ear.all(...roles);
  }

  /** Presses a key until the focus is at what is looked for, as one does who does not see where it is. */
  async pressTo(key: string, what: RegExp): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await this.press(key);
      if (what.test(await this.#ear.focus())) return;
    }
    throw new Error(`${key} never came to ${what}`);
  }

  /** A dialog has opened, and is the only one. */
  async dialog(name: RegExp): Promise<void> {
    await expect.poll(() => this.all('dialog')).toEqual([expect.stringMatching(name)]);
  }

  /** All that can be operated has a name. */
  async everythingIsNamed(): Promise<void> {
    expect(await this.#ear.nameless()).toEqual([]);
  }
}

test('somebody who hears the page reads an article, marks and links in it, by keys alone', async ({
  desk: { page },
}) => {
  const me = new Listener(page);

  // First run: what is wrong is said, and its field has the focus.
  await me.at('textbox “Your name”');
  await me.press('Enter');
  await me.at('textbox “Your name”, invalid');
  await me.hears(/Please type a name/);
  await me.type('Ana');
  await me.press('Enter');
  await me.at('heading “Postil”, level 1');
  await me.pressTo('Tab', /^button “Open sample project/);
  await page.keyboard.press('Enter');
  await me.at('article “Article”');
  await me.everythingIsNamed();

  // Where one can go: landmarks, headings, and the list of articles row by row.
  const places = await me.all('banner', 'navigation', 'main', 'complementary', 'heading');
  expect(places).toEqual(
    expect.arrayContaining(['navigation “Articles 5”', 'complementary “Inspector”', 'heading “Marks”, level 2']),
  );
  await me.pressTo('Shift+Tab', /in grid “Articles”$/);
  await me.press('Home');
  await me.at(/^row “To do .*, (?:\w+ \d+, \d{4}|\d+ \w+ \d{4})”.* in grid “Articles”$/);
  await me.press('Control+k');
  await me.at(/^option .* in combobox “Find a command”, expanded/);
  await me.type('A fire aboard');
  await me.hears('1 found');
  await expect(page.getByRole('option')).toHaveCount(1);
  await me.press('Enter');
  await me.at(/^row “To do A fire aboard .* in grid “Articles”$/);
  await expect
    .poll(() => me.all('heading', 'article'))
    .toContainEqual(expect.stringMatching(/^heading “A fire aboard/));
  await expect(article(page)).toContainText('The blaze broke out');

  // The text is heard by paragraph, sentence, word and letter, and so is what is selected.
  await me.press('F8', 'Control+Home', 'Control+ArrowDown', 'Control+ArrowDown');
  await me.hears(/^The blaze broke out .* nine were still missing\.$/m);
  await me.press('Alt+ArrowDown');
  await me.hears(/^She added that 312 people .* nine were still missing\.$/m);
  await me.press('Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight');
  await me.hears('that');
  await me.press('ArrowRight');
  await me.hears('3');
  await me.press('w');
  await me.hears('Selected: “312”');

  // Marks: made, changed, taken back, each said; the words of the text say that they are marked.
  await me.press('f');
  await me.hears('Figure, “312”');
  await me.press(']');
  await me.hears('Figure, “312 people”, by Ana');
  await me.press('a');
  await me.hears('Actor, “312 people”, by Ana');
  await me.press('Control+z');
  await me.hears('Undone.');
  await me.press('s', 'c');
  await me.hears(/^Claim, “She added that 312 people .*”$/m);
  await me.press('Alt+ArrowUp');
  await me.hears(/^She added .*, in a mark: Claim$/m);
  await me.press('Control+ArrowLeft');
  await me.hears('Vantoor, outside of marks');

  // A link is made from a list that is heard, and from then on told with its mark.
  await me.press('j');
  await me.hears('Figure, “312 people”, by Ana');
  await me.press('k');
  await me.hears(/^Claim, “She added .*”, by Ana$/m);
  await me.press('l');
  await me.at(/^option “1 Figure, 312 people uses the figure”, selected in listbox “Marks to link with”/);
  await me.press('Enter');
  await me.hears('Linked: uses the figure “312 people”');
  await me.at('article “Article”');
  await me.press('j');
  await me.hears('Figure, “312 people”, by Ana, 1 link');
  await me.press('y');
  await me.hears('Figure, “312 people”, by Ana, 1 link, Accepted');

  // All of the mark in hand is a stop for Tab with a name; a comment leads back to the text.
  await me.press('i');
  await me.at('textbox “Value”, = 312');
  await me.pressTo('Tab', /^combobox “How it is linked with “She added.*= is used in$/);
  await me.pressTo('Tab', /^button “Accept”, pressed$/);
  await me.press('t');
  await me.at('textbox “Comment on this mark”');
  await me.type('Who counted?');
  await me.press('Control+Enter');
  await expect(page.getByRole('region', { name: /^Thread by/ })).toBeVisible();
  await me.everythingIsNamed();
  await me.press('Escape');
  await me.at('article “Article”');
  await me.press('Escape', 'i');
  await me.at(/^option “.*” in listbox “Marks in this article”$/);
  await me.press('End');
  await me.at('option “Figure, 312 people by Ana, 1 link, accepted, 1 open thread” in listbox “Marks in this article”');
  await me.press('Enter', 'Delete');
  await me.hears(/Mark dropped\./);
  await me.press('Control+z');
  await me.hears('Undone.');
});

test('somebody who hears the page finds words, marks what is found, reads help and keys, and exports, by keys alone', async ({
  desk,
}, info) => {
  const { page } = desk;
  const me = new Listener(page);
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /Open sample project/ }).press('Enter');
  await me.at('article “Article”');

  // Found: how much, each place with its article, and the way there.
  await me.press('Control+Shift+F');
  await me.at('searchbox “Words to find”');
  await me.type('okonny');
  await me.hears('4 places in 2 articles');
  await me.press('ArrowDown');
  await me.at(/^option “.*spokesman Petr Okonny.*”, selected in listbox “What was found”/);
  await me.press('Enter');
  await me.at('article “Article”');
  await me.press('a');
  await me.hears('Actor, “Okonny”');
  await me.press('Escape');
  await me.at('article “Article”');

  // Dialogs say what they are, and give the focus back.
  await me.press('?');
  await me.at('group “Keys”');
  await me.press('Escape');
  await me.at('article “Article”');
  await me.press('F1');
  await me.dialog(/^dialog “Help”/);
  await me.press('Escape');
  await me.at('article “Article”');

  const path = info.outputPath('heard');
  // Electron’s own dialog reads itself out; on loopback the page asks for the folder.
  if (desk.app) await desk.answerPath(path);
  await me.press('Control+e');
  await me.dialog(/^dialog “Export”/);
  await me.at('radio “JSONL”, checked');
  await me.pressTo('Tab', /^button “Choose where…”$/);
  await me.press('Enter');
  if (!desk.app) {
    await me.at(/^textbox “Folder for the files”/);
    await me.everythingIsNamed();
    await page.keyboard.press('Control+a');
    await me.type(path);
    await page.keyboard.press('Enter');
  }
  await me.hears(/^5 articles and 1 mark exported\./m);
  await me.press('Escape');
  await me.at('article “Article”');
  expect(readdirSync(path)).toContainEqual(expect.stringMatching(/\.jsonl$/));
});
