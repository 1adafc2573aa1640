import { deepStrictEqual, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import * as Y from 'yjs';
import { errorWords } from '../../shared/base/error-words.ts';
import type { HostCalls } from '../../shared/host/contract.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom, teamRoom, textRoom } from '../../shared/wire/room.ts';
import { PageErrors } from '../e2e/launch/page-errors.ts';
import { letGo, openSample, reopenSample } from '../e2e/story/acts.ts';
import { markMany } from '../e2e/story/mark-many.ts';
import type { Chance } from '../kit/chance.ts';
import { chromiumFlags, findChromium } from '../kit/chromium.ts';
import { startHost } from '../kit/host.ts';
import { Screen } from './screen.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'loopback', 'loopback.js');
/** Marks of one burst, at most. */
const BURST = 8;
/** Changes on the screen, at most, until a renderer dies, and milliseconds after the last of them. */
const CHANGES = 12;
const AFTER = 30;
/** The article has words for the marks of so many kills; then another project is begun. */
const OF_AN_ARTICLE = 10;

/**
 * Kills the browser's renderer in the middle of somebody's bursts of marks, so many times, on the built host over fresh
 * folders: what any screen called saved is there afterwards, every mark once and in the order in which they were made.
 */
export async function killRenderers(dir: string, kills: number, chance: Chance): Promise<void> {
  for (let left = kills; left > 0; left -= OF_AN_ARTICLE) {
    await killInArticle(join(dir, `${left}`), Math.min(left, OF_AN_ARTICLE), chance);
  }
}

async function killInArticle(dir: string, kills: number, chance: Chance): Promise<void> {
  const host = await startHost(dir, {}, PROGRAM);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
    const errors = new PageErrors();
    const { host: disk, close } = await host.connect('disk');
    let saved = 0;
    for (let kill = 0; kill <= kills; kill++) {
      const screen = await Screen.open(context, host.url, errors);
      if (kill === 0) await openSample(screen.page, 'Ana');
      else await reopenSample(screen.page);
      // By now what only the renderer's own copy had has come to the disk too.
      await screen.until((shown) => shown.saved && shown.marks >= saved, `${saved} marks after kill ${kill}`);
      const { words, marked } = await onDisk(disk);
      deepStrictEqual(marked, words.slice(0, marked.length), `what is on the disk after kill ${kill}`);
      deepStrictEqual(screen.shown.marks, marked.length, `what is shown after kill ${kill}`);
      if (kill === kills) break;

      const renderers = await renderersOf(browser);
      const over = workOn(screen.page, marked.length, chance);
      await Promise.race([screen.changes(1 + chance.below(CHANGES)), over]);
      await new Promise((now) => setTimeout(now, chance.below(AFTER)));
      for (const pid of renderers) process.kill(pid, 'SIGKILL');
      ok(/crash|closed/i.test(await over), await over);
      saved = screen.mostSaved;
    }
    deepStrictEqual(errors.unexpected, []);
    close();
  } finally {
    await browser.close();
    await host.kill();
  }
}

/** Marks word after word in bursts, and lets go of the last mark of each, until it cannot go on. Answers why. */
async function workOn(page: Page, from: number, chance: Chance): Promise<string> {
  try {
    for (let next = from; ; ) {
      const count = 1 + chance.below(BURST);
      await markMany(page, count, 'f', next);
      await letGo(page);
      next += count;
    }
  } catch (error) {
    return errorWords(error);
  }
}

/** The processes of the browser's renderers, of which it may keep a spare one. */
async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The words of the article that has marks, and those that are marked, in the order in which they were. */
async function onDisk(host: HostCalls): Promise<{ words: readonly string[]; marked: readonly string[] }> {
  const [project] = await host.projects();
  if (project === undefined) throw new Error('the host knows no project');
  const load = async (room: Parameters<HostCalls['loadRoom']>[0]): Promise<Y.Doc> => {
    const doc = newRoomDoc();
    const state = await host.loadRoom(room);
    if (state !== null) Y.applyUpdate(doc, state);
    return doc;
  };
  const { pid } = project;
  const articles = newFold();
  articles.add(stepsMap(await load(projectRoom(pid))).entries());
  for (const { fields } of articles.all('make', 'article')) {
    const aid = fields.aid?.value as ArticleId; // as the workbench wrote it
    const text = (await load(textRoom(pid, aid))).getText('body').toString();
    const words = [...text.matchAll(/\p{L}{2,}/gu)].map(([word]) => word);
    const steps = [...stepsMap(await load(teamRoom(pid, aid))).values()] as {
      seq: number;
      acts: { spans?: Anchor[] }[];
    }[]; // as above
    const quotes = steps
      .toSorted((a, b) => a.seq - b.seq)
      .flatMap(({ acts }) => acts.flatMap(({ spans = [] }) => spans.map(({ quote }) => quote)));
    if (text.includes('A fire aboard the car ferry')) return { words, marked: quotes };
  }
  throw new Error('the article that is marked is not there');
}
