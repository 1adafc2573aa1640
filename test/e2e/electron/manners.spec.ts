import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProjectId } from '../../../shared/model/ids.ts';
import { expect, test } from '../fixture.ts';
import { openSample } from '../story/acts.ts';
import { nextEvent } from './next-event.ts';

const PLACE = { x: 120, y: 90, width: 1000, height: 700 };

test('the window comes back where it was, and not to a screen that is gone', async ({ desk }) => {
  const place = () =>
    desk.app?.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { ...window?.getNormalBounds(), maximized: window?.isMaximized() };
    });
  const move = (to: typeof PLACE) =>
    desk.app?.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), to);

  await move(PLACE);
  await desk.restart();
  expect(await place()).toEqual({ ...PLACE, maximized: false });

  await desk.app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  await desk.restart();
  expect(await place()).toMatchObject({ maximized: true });

  await move({ ...PLACE, x: 9_000 });
  await desk.restart();
  expect(await place()).toMatchObject({ width: 1280, height: 820 });
});

test('recent projects stand in the menu, latest first, and lead to their project', async ({ desk }) => {
  const [first, second] = [newProjectId(), newProjectId()];
  await desk.page.evaluate(
    async ([one, other]) => {
      await window.postil?.rememberProject(one!, 'Floods & fires');
      await window.postil?.rememberProject(other!, 'Elections');
    },
    [first, second],
  );
  const labels = () =>
    desk.app?.evaluate(({ Menu }) => {
      const recent = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
      return recent?.find(({ label }) => label === 'Open recent')?.submenu?.items.map(({ label }) => label);
    });
  await expect.poll(labels).toEqual(['Elections', 'Floods && fires']);

  const opened = await nextEvent(desk.page, 'openProject');
  await desk.app?.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    `recent-${first}`,
  );
  expect(await opened()).toEqual({ pid: first });
});

test('what nobody caught is noted in the journal, in main and in the page, and said', async ({ desk }) => {
  const journal = () => {
    const file = join(desk.dataDir, 'journal', 'postil.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  expect(journal()).toMatch(/ Postil [\d.]+ starts on Electron /);

  const said = await nextEvent(desk.page, 'notice');
  await desk.app?.evaluate(() => {
    setTimeout(() => {
      throw new Error('a fault in main');
    });
  });
  expect(await said()).toMatchObject({ message: expect.stringContaining('failed that should not') });
  expect(journal()).toContain('Uncaught: Error: a fault in main | at ');

  desk.expectErrors(/a fault in the page/);
  await desk.page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a fault in the page');
    });
  });
  await expect.poll(journal).toMatch(/page \d+: Error: a fault in the page \| at /);
});

test('“Show the journal” opens its folder', async ({ desk }) => {
  await desk.app?.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { shown: path });
      return '';
    };
  });
  await desk.page.evaluate(() => window.postil?.showJournal());
  expect(await desk.app?.evaluate(() => Reflect.get(globalThis, 'shown'))).toBe(join(desk.dataDir, 'journal'));
});

test('the project’s file is dragged out of the window', async ({ desk }) => {
  const { page } = desk;
  await openSample(page, 'Ana');
  await desk.app?.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    Object.assign(contents ?? {}, {
      startDrag: ({ file }: { file: string }) => Object.assign(globalThis, { dragged: file }),
    });
  });
  const button = page.getByRole('button', { name: /drag it out of the window/ });
  const dragged = () => desk.app?.evaluate(() => String(Reflect.get(globalThis, 'dragged')));
  await button.dispatchEvent('pointerdown');
  // A person drags on until it is ready; each try asks anew.
  await expect
    .poll(async () => {
      await button.dispatchEvent('dragstart');
      return dragged();
    })
    .toMatch(/Ferry fire off Dunmarrow sample\.postil$/);
  expect(
    readFileSync((await dragged()) ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
