import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { comment } from '../../shared/steps/commands.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { ARTICLE_ID } from '../kit/session-parts.ts';
import { anaAndBen } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const inStep = ({ status: { hub, here } }: ProjectSession) => hub.state === 'saved' && here.state === 'saved';

test('what was said in an article that is not open here comes in when it is fetched, as often as there is something', async () => {
  const { hers, his, ben } = await anaAndBen();
  const onDisk = () => {
    const doc = newRoomDoc();
    const saved = ben.computer.saved(teamRoom(hers.pid, ARTICLE_ID));
    if (saved) Y.applyUpdate(doc, saved);
    return [...stepsMap(doc).keys()];
  };
  const { marks } = await hers.openArticle(ARTICLE_ID);
  await until(his, () => inStep(his), 'Ben has what there is');
  for (const text of ['one', 'two']) {
    const key = await marks.act([comment(null, text, [ben.computer.keys.member])]);
    await until(hers, () => inStep(hers), 'it is on the hub');
    expect(onDisk()).not.toContain(key);
    his.fetchTalk(ARTICLE_ID);
    await until(his, () => onDisk().includes(key), 'Ben’s computer has it');
  }
});
