import { expect, test } from './fixture.ts';

test('the workbench starts without an error, on a host of its own', async ({ desk }) => {
  await expect(desk.page).toHaveTitle(/Postil/);
});

test('a restart shows the workbench again', async ({ desk }) => {
  await desk.restart();
  await expect(desk.page).toHaveTitle(/Postil/);
});
