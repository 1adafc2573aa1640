import { expect, test } from '../fixture.ts';
import {
  articles,
  badge,
  choose,
  introduce,
  letGo,
  markWords,
  newProject,
  openReport,
  openSample,
  reopenSample,
  rows,
} from './acts.ts';

test('a project gets another name, here and in the list of projects', async ({ desk: { page } }) => {
  await newProject(page, 'Ana', 'Trains');
  await choose(page, 'Rename the project…');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Trains');
  await page.getByLabel('Name', { exact: true }).fill('Night trains');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('banner')).toContainText('Night trains');
  await page.getByRole('button', { name: 'All projects' }).click();
  await expect(page.getByRole('button', { name: /^Night trains/ })).toBeVisible();
});

test('a reload comes back to the open project and article; from the list of projects, to the list', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await expect(badge(page)).toHaveAccessibleName(/On this computer/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1, name: /A fire aboard/ })).toBeVisible();
  await page.getByRole('button', { name: 'All projects' }).click();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible();
});

test('a project without a name gets a sentence under the field, which keeps the focus', async ({ desk: { page } }) => {
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /New project/ }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  const name = page.getByLabel('Name', { exact: true });
  for (const _ of ['clicked', 'pressed']) {
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription('Please give the project a name.');
    await page.getByRole('button', { name: 'Create' }).focus();
    await page.keyboard.press('Enter');
  }
  await expect(name).toBeFocused();
});

test('what is said in the corner: the newest two, the same counted, never over the text, gone with Escape', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  const said = page.getByRole('region', { name: 'Notifications' }).getByRole('status');
  await page.evaluate(() => {
    for (const words of ['one', 'two', 'three', 'four', 'four'])
      dispatchEvent(new ErrorEvent('error', { error: new Error(words) }));
  });
  await expect(said).toHaveText([/: four \(2 times\)$/, /: three$/]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const [width, height] of [
    [1280, 800],
    [800, 700],
    [600, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    const standsBeside = async () => {
      const [corner, text] = [await said.first().boundingBox(), await page.getByRole('main').boundingBox()];
      return corner && text && (corner.x >= text.x + text.width || corner.y >= text.y + text.height);
    };
    await expect.poll(standsBeside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(said).toHaveCount(0);
});

test('an article is taken out of the project, and brought back with what is marked in it', async ({
  desk: { page },
}) => {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await letGo(page);
  await page.getByRole('button', { name: /^Edit title/ }).click();
  await page.getByRole('button', { name: 'Take out of the project' }).click();
  await expect(articles(page)).toHaveCount(4);
  await page.getByText('1 article taken out', { exact: true }).click();
  await page.getByRole('button', { name: /^Bring back .*A fire aboard/ }).click();
  await expect(articles(page)).toHaveCount(5);
  await openReport(page);
  await expect(rows(page)).toHaveCount(1);
});

test('what a newcomer did in a mailed file waits until they are admitted', async ({ desk, person }, info) => {
  const [sent, mailedBack] = [info.outputPath('sent.postil'), info.outputPath('back.postil')];
  const save = async ({ page, answerPath, menu }: typeof desk, path: string) => {
    const answered = answerPath(path);
    await menu('project.save');
    await answered;
    await expect(page.getByRole('dialog').getByRole('status')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
  };
  await openSample(desk.page, 'Ana');
  await save(desk, sent);

  const ben = await person('ben');
  await newProject(ben.page, 'Ben', 'Another');
  const opened = ben.answerPath(sent);
  await ben.menu('project.open');
  await opened;
  await openReport(ben.page);
  await markWords(ben.page, 'at least four', 'f');
  await expect(badge(ben.page)).toHaveAccessibleName(/On this computer/);
  await save(ben, mailedBack);

  const back = desk.answerPath(mailedBack);
  await desk.menu('project.open');
  await back;
  const question = desk.page.getByRole('region', { name: 'Waiting to be admitted' });
  await expect(question).toContainText(/\d steps by Ben \(id [a-z2-7]{6}…\) wait\. Admit Ben\?/);
  await openReport(desk.page);
  await expect(rows(desk.page)).toHaveCount(0);
  await question.getByRole('button', { name: 'Admit Ben' }).click();
  await expect(question).toBeHidden();
  await expect(rows(desk.page).first()).toHaveAccessibleName('Figure, at least four by Ben');
  await desk.restart();
  await reopenSample(desk.page);
  await expect(rows(desk.page)).toHaveCount(1);

  // A hub knows its members alone: whose steps will wait is said before the project is put there.
  await choose(desk.page, 'Share through a hub…');
  await expect(desk.page.getByRole('dialog')).toContainText(
    /wait on this computer .*\d steps by Ben \(id [a-z2-7]{6}…\)/,
  );
});
