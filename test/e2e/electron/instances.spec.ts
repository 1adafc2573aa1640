import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { makeDataDir } from '../../../electron/services/data-dir.ts';
import { takeHostLock } from '../../../electron/services/host-lock.ts';
import { expect, test } from '../fixture.ts';
import { electronPath, isRealElectron } from '../launch/electron.ts';
import { ROOT } from '../launch/root.ts';
import { nextEvent } from './next-event.ts';

/** Starts Postil once more on the same data; resolves with its exit code. */
async function startAgain(dataDir: string, ...args: string[]): Promise<number | null> {
  const second = spawn(electronPath, ['.', `--user-data-dir=${dataDir}`, ...args], { cwd: ROOT, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  return code;
}

test('a second start brings the first window to the front and ends', async ({ desk }) => {
  await desk.app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(desk.dataDir)).toBe(0);
  await expect
    .poll(() =>
      desk.app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())),
    )
    .toEqual([false]);
});

test('a second start hands its link on', async ({ desk }) => {
  const link = await nextEvent(desk.page, 'joinLink');
  expect(await startAgain(desk.dataDir, 'postil://join?hub=ws%3A%2F%2F127.0.0.1%3A4751&invitation=abc')).toBe(0);
  expect(await link()).toEqual({ address: 'ws://127.0.0.1:4751', invitation: 'abc' });
});

test('a second start hands its file on, and a bad file gets one sentence', async ({ desk }, info) => {
  const file = info.outputPath('broken.postil');
  writeFileSync(file, 'not a project');
  const notice = await nextEvent(desk.page, 'notice');
  expect(await startAgain(desk.dataDir, file)).toBe(0);
  expect((await notice()).message).toMatch(/^[^.].*\.$/);
});

test('two people with data folders of their own run side by side', async ({ desk, person }) => {
  const other = await person('ben');
  const ids = await Promise.all(
    [desk, other].map(({ page }) => page.evaluate(async () => (await window.postil?.identity())?.member)),
  );
  expect(new Set(ids).size).toBe(2);
});

// biome-ignore lint/correctness/noEmptyPattern: nobody is at their desk here
test(`a data folder that Postil in a browser has is left to it, in a sentence${isRealElectron ? ' (skipped: a real error box waits for a person)' : ''}`, async ({}, info) => {
  test.skip(isRealElectron);
  const dir = makeDataDir(info.outputPath('taken'));
  const lock = takeHostLock(dir);
  const second = spawn(electronPath, ['.', `--user-data-dir=${dir.root}`], { cwd: ROOT });
  let printed = '';
  second.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  expect(await once(second, 'close')).toEqual([1, null]);
  expect(printed).toContain(
    'Postil cannot start: Postil runs in a browser already, on this data folder. Go on there, or end it where it was started and start again.',
  );
  await lock?.free();
});
