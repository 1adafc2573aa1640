import { shortMemory } from '../../../renderer/session/device-memory.ts';
import { makeDoor } from '../../../renderer/session/door.ts';
import { noCopy } from '../../../renderer/session/local-copy.ts';
import type { NewArticle, ProjectSession } from '../../../renderer/session/session-types.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { mark } from '../../../shared/steps/commands.ts';
import { FakeComputer } from '../../kit/fake-host.ts';
import { anchorAt } from '../../kit/people.ts';
import { ARTICLE } from '../../kit/session-parts.ts';
import { until } from '../../kit/until.ts';
import type { BenchRow } from '../kit/row.ts';
import { take } from './crowd.ts';
import type { HubAt } from './roads.ts';

const ARTICLES = 1_000;
const MARKS = 50;
/** Milliseconds after which it is given up. */
const PATIENCE = 600_000;

/** How long the workbench's own session takes to bring a project to a hub, and to another person. */
export async function syncRows(hub: HubAt): Promise<BenchRow[]> {
  const [ana, ben] = [door('Ana'), door('Ben')];
  const hers = await ana.create('Flood');
  const articles = Array.from({ length: ARTICLES }, (_, n) => numbered(n));
  const aids: ArticleId[] = [];
  await hers.addArticles(articles, (batch) => aids.push(...batch.map(({ aid }) => aid)));
  for (const aid of aids) await markIn(hers, aid);
  const up = await timed(async () => {
    take(await ana.share(hers, hub.url, hub.invitation));
    await inStep(hers);
  });
  const { invitation } = take(await ana.host.invite(hers.pid, 'annotator', { uses: 1, days: 14 }));
  const sessions = [hers];
  const down = await timed(async () => {
    const his = take(await ben.join(hub.url, invitation));
    sessions.push(his);
    await inStep(his);
  });
  for (const session of sessions) session.close();
  return [
    { what: '1,000 articles, 50,000 marks: all on the hub', value: up, unit: 'ms', budget: null },
    { what: 'the same: all with somebody who joins', value: down, unit: 'ms', budget: null },
  ];
}

const door = (name: string) => makeDoor(new FakeComputer(name).window(), { memory: shortMemory(), copy: noCopy });

const numbered = (n: number): NewArticle => ({
  ...ARTICLE,
  text: `${ARTICLE.text}\nMarket number ${n} will open again in spring.\n`,
  meta: { ...ARTICLE.meta, title: `${ARTICLE.meta.title} ${n}` },
});

async function markIn(session: ProjectSession, aid: ArticleId): Promise<void> {
  const article = await session.openArticle(aid, true);
  await article.marks.act(Array.from({ length: MARKS }, (_, n) => mark('figure', [anchorAt(n, '2 metres')])));
  article.close();
}

const inStep = (session: ProjectSession): Promise<void> =>
  until(
    session,
    () =>
      session.progress !== null &&
      session.progress.total >= ARTICLES &&
      session.progress.done === session.progress.total,
    'everything is in step',
    PATIENCE,
  );

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
