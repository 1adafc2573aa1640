import { existsSync } from 'node:fs';
import { type Desk, expect, test } from './fixture.ts';

/** Answers the first run's question and makes a project. */
async function newProject({ page }: Desk, person: string, project: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(person);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(project);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByText(project)).toBeVisible();
}

test('a file is saved where the dialog says, and opens at someone else’s desk', async ({ desk, person }, info) => {
  const file = info.outputPath('storm.postil');
  await newProject(desk, 'Ana', 'Storm');
  await desk.answerPath(file);
  await desk.menu('project.save');
  await expect.poll(() => existsSync(file)).toBe(true);

  const ben = await person('ben');
  await newProject(ben, 'Ben', 'Another');
  await ben.answerPath(file);
  await ben.menu('project.open');
  await expect(ben.page.getByRole('banner').getByText('Storm')).toBeVisible();
});

test('a restart shows the same person’s work', async ({ desk }) => {
  await newProject(desk, 'Ana', 'Storm');
  const badge = desk.page.getByRole('button', { name: /Where your work is/ });
  await expect(badge).toHaveAccessibleName(/On this computer/);
  await desk.restart();
  await expect(desk.page.getByText('Storm').first()).toBeVisible();
});
