import { expect, test } from 'vitest';
import { fail } from '../../../../shared/base/result.ts';
import { hubState, onHub, openThere, person, startScriptedHub } from '../../../kit/scripted-people.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

test('what a window that died left for the hub is counted by the next one, also offline', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  await ana.addArticle(ARTICLE);
  await onHub(ana);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  computer.access = async () => fail('unreachable', 'It does not answer.');
  hub.cut();
  await until(ana, () => hubState(ana) === 'offline', 'offline');
  for (const at of [1, 2, 3]) await marks.act([aMark('claim', at)]);
  // The window is not closed: it dies, and nobody is told.
  await expect
    .poll(
      async () => {
        const next = await openThere(computer, ana);
        await until(next, () => hubState(next) === 'offline', 'offline');
        const { hub: state } = next.articleStatus(ARTICLE_ID);
        next.close();
        return state;
      },
      { timeout: 10_000 },
    )
    .toMatchObject({ state: 'offline', waiting: 3 });
});
