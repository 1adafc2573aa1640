import { expect, test } from '../fixture.ts';
import {
  articles,
  badge,
  choose,
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
  await expect(page.getByRole('button', { name: /Night trains/ })).toBeVisible();
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
  await page.getByText('1 article taken out').click();
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
  await expect(question).toContainText(/\d steps by Ben wait\. Admit Ben\?/);
  await openReport(desk.page);
  await expect(rows(desk.page)).toHaveCount(0);
  await question.getByRole('button', { name: 'Admit Ben' }).click();
  await expect(question).toBeHidden();
  await expect(rows(desk.page).first()).toHaveAccessibleName('Figure, at least four by Ben');
  await desk.restart();
  await reopenSample(desk.page);
  await expect(rows(desk.page)).toHaveCount(1);
});
