import { expect, test } from '../fixture.ts';
import { isRealElectron } from '../launch/electron.ts';
import { nextEvent } from './next-event.ts';

test('a crashed page comes back, with its host (not on the real Electron: Playwright loses a crashed page there)', async ({
  desk,
}) => {
  test.skip(isRealElectron, 'Playwright loses a crashed page of the real Electron');
  const crash = () =>
    desk.app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await crash();
  const look = () =>
    desk.app?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(`postil.settings().then((settings) => typeof settings.name)`)
        .catch((error: Error) => error.message),
    );
  await expect.poll(look).toBe('string');
  // One that crashes again at once is not brought back again and again.
  const told = desk.app?.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showErrorBox = (title, content) => resolve(`${title}: ${content}`);
      }),
  );
  await crash();
  expect(await told).toBe('Postil’s window keeps crashing: What was saved is safe. Quit Postil and start it again.');
});

test('closing the window ends the app, and its data folder can be opened again', async ({ desk }) => {
  const gone = desk.app?.waitForEvent('close');
  await desk.app?.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  await gone;
  await desk.restart();
  expect(await desk.page.evaluate(async () => (await window.postil?.projects())?.length)).toBe(0);
});

test('after a SIGKILL it starts again on the same data', async ({ desk }) => {
  await desk.page.evaluate(() => window.postil?.changeSettings({ name: 'Ana' }));
  await desk.kill();
  await desk.restart();
  expect(await desk.page.evaluate(async () => (await window.postil?.settings())?.name)).toBe('Ana');
});

test('the native menu gives its commands to the page', async ({ desk }) => {
  const given = await nextEvent(desk.page, 'command');
  await desk.menu('theme');
  expect(await given()).toBe('theme');
});

test('when the computer wakes up the page is told', async ({ desk }) => {
  const told = await nextEvent(desk.page, 'woke');
  await desk.app?.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  expect(await told()).toBe(null);
});
