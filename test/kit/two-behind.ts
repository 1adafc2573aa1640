import { expect } from 'vitest';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import type { StepKey } from '../../shared/model/ids.ts';
import type { HubProcess } from './hub.ts';
import { ARTICLE, ARTICLE_ID, aMark } from './session-parts.ts';
import { closing, Person } from './team.ts';
import { until } from './until.ts';

/** Two people at work on one article through a proxy in front of a hub. */
export interface TwoBehind {
  readonly hers: ProjectSession;
  readonly his: ProjectSession;
  /** Ben marks the words at this place, and says when he has done so: his step's key. */
  mark(at: number): Promise<StepKey>;
  /** Resolves when Ana has that step; rejects after `limit` milliseconds. */
  reaches(key: StepKey, limit?: number): Promise<void>;
}

/** Resolves when the hub has all of a session. */
export const onHub = (session: ProjectSession) =>
  until(session, () => session.status.hub.state === 'saved', 'all is on the hub');

/** Ana shares a project through the proxy, and Ben joins it; they are gone with the test. */
export async function twoBehind(proxy: string, hub: HubProcess): Promise<TwoBehind> {
  const [ana, ben] = [new Person('Ana'), new Person('Ben')];
  const hers = closing(await ana.door.create('Flood'));
  await hers.addArticle(ARTICLE);
  expect(await ana.door.share(hers, proxy, hub.invitation)).toEqual({ ok: true, value: true });
  await onHub(hers);
  expect(hers.hub).toBe(proxy);
  const invited = await ana.computer.window().invite(hers.pid, 'annotator', { uses: 1, days: 14 });
  if (!invited.ok) throw new Error(invited.message);
  const joined = await ben.door.join(proxy, invited.value.invitation);
  if (!joined.ok) throw new Error(joined.message);
  const his = closing(joined.value);
  await until(his, () => his.project.fold.stepCount > 0, 'Ben has the project');
  const here = await hers.openArticle(ARTICLE_ID);
  const there = await his.openArticle(ARTICLE_ID);
  return {
    hers,
    his,
    mark: (at) => there.marks.act([aMark('claim', at)]),
    reaches: (key, limit) => until(here.marks, () => here.marks.fold.has(key), 'Ana has what Ben did', limit),
  };
}
