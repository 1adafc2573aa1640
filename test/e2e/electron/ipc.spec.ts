import { expect, test } from '../fixture.ts';

test('wrong arguments are refused in main, whatever the page says', async ({ desk }) => {
  const answers = await desk.page.evaluate(async () => {
    const host = window.postil as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>; // an attacker knows no types
    const ask = (name: string, ...args: unknown[]) =>
      host[name]?.(...args).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    return Promise.all([
      ask('loadRoom', '../../identity.json'),
      ask('appendUpdate', 'project/x', 'no bytes'),
      ask('openExternal', 'file:///etc/passwd'),
      ask('openExternal', 'javascript:alert(1)'),
      ask('settings', 'one too many'),
      ask('changeSettings', { name: 'Ana', admin: true }),
    ]);
  });
  for (const answer of answers)
    expect(answer).toMatch(/^The host was asked for \w+ with arguments it does not take\.$/);
});

test('a function cannot be sent', async ({ desk }) => {
  const said = await desk.page.evaluate(() => {
    const host = window.postil as unknown as { changeSettings(change: unknown): Promise<unknown> }; // an attacker knows no types
    return host.changeSettings({ name: () => 'x' }).catch((error: Error) => error.message);
  });
  expect(said).toContain('could not be cloned');
});

test('a foreign page that somehow got the preload is not answered', async ({ desk }) => {
  const said = await desk.app?.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload } });
    await window.loadURL('data:text/html,<p>a stranger');
    return window.webContents.executeJavaScript(`postil.settings().then(() => 'answered', (error) => error.message)`);
  });
  expect(said).toBe('The host does not answer this page (settings).');
});

test('another window at the workbench’s address that Postil did not open is not answered either', async ({ desk }) => {
  const said = await desk.app?.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload } });
    await window.loadURL('app://postil/index.html');
    return window.webContents.executeJavaScript(`postil.settings().then(() => 'answered', (error) => error.message)`);
  });
  expect(said).toBe('The host does not answer this page (settings).');
});
