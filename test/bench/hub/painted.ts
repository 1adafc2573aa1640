import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { hubSocketUrl } from '../../../electron/services/hub-address.ts';
import { HubClient } from '../../../electron/services/hub-client.ts';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import type { Result } from '../../../shared/base/result.ts';
import { newProjectId, type ProjectId } from '../../../shared/model/ids.ts';
import { launchChromium } from '../kit/browser.ts';
import { buildPage } from '../kit/build-page.ts';
import { idleMachine } from '../kit/idle.ts';
import { serve } from '../kit/serve.ts';
import { median } from '../kit/statistics.ts';
import { startChild } from './child.ts';
import type { PagePerson } from './page/page-host.ts';
import type { HubAt } from './roads.ts';

const ROUNDS = 4;
const EDITS = 30;

/** Milliseconds from an edit in one page until it is painted in another, by either road. */
export interface PaintedTimes {
  readonly hub: number;
  readonly relay: number;
}

/**
 * Half of all edits are painted within these times, in the quietest of some rounds. Both pages are real Chromium, both
 * show what is done; the roads take turns, so that other work on the machine slows both.
 */
export async function paintedTimes(hub: HubAt): Promise<PaintedTimes> {
  const folder = fileURLToPath(new URL('../../../build/bench/hub-page', import.meta.url));
  await buildPage(fileURLToPath(new URL('page', import.meta.url)), folder);
  const server = await serve(folder);
  const relay = await startChild('relay.ts');
  const browser = await launchChromium();
  try {
    const { pid, ana, ben } = await twoMembers(hub);
    // A context each: a page in the background of another would not be painted.
    const [here, there] = [await browser.newContext(), await browser.newContext()];
    const pages = { here: await here.newPage(), there: await there.newPage() };
    for (const [page, person] of [
      [pages.here, ana],
      [pages.there, ben],
    ] as const) {
      await page.goto(server.url);
      await page.evaluate(([who, project, at, founder]) => window.hubBench.open(who, project, at, founder), [
        person,
        pid,
        relay.url,
        person === ana,
      ] as const);
    }
    await round(pages); // warms up
    const rounds: PaintedTimes[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      await idleMachine(2_000);
      rounds.push(await round(pages));
    }
    return {
      hub: Math.min(...rounds.map((times) => times.hub)),
      relay: Math.min(...rounds.map((times) => times.relay)),
    };
  } finally {
    await browser.close();
    await relay.end();
    server.close();
  }
}

async function round({ here, there }: { here: Page; there: Page }): Promise<PaintedTimes> {
  const times = { hub: [] as number[], relay: [] as number[] };
  for (let i = 0; i < EDITS; i++) {
    for (const road of ['hub', 'relay'] as const) {
      await there.evaluate((name) => window.hubBench.watch(name), road);
      const begun = await here.evaluate((name) => window.hubBench.edit(name), road);
      times[road].push((await there.evaluate(() => window.hubBench.painted())) - begun);
    }
  }
  return { hub: median(times.hub), relay: median(times.relay) };
}

/** Two members of a new project on this hub, with their ways in. */
async function twoMembers(hub: HubAt): Promise<{ pid: ProjectId; ana: PagePerson; ben: PagePerson }> {
  const pid = newProjectId();
  const url = hubSocketUrl(hub.url);
  const [hers, his] = [newKeyPair(), newKeyPair()];
  const founded = take(await new HubClient(hub.url, hers).join(hub.invitation, pid));
  const invited = take(await new HubClient(hub.url, hers).invite(founded.token, pid, 'annotator'));
  const joined = take(await new HubClient(hub.url, his).join(invited.invitation, null));
  const person = (
    { member, publicKey, seed }: typeof hers,
    { token, role }: Pick<typeof founded, 'token' | 'role'>,
  ): PagePerson => ({ member, publicKey, seed, access: { url, token, role, owners: [] } });
  return { pid, ana: person(hers, founded), ben: person(his, joined) };
}

function take<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
