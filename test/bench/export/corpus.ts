import * as Y from 'yjs';
import type { Log } from '../../../hub/log/log.ts';
import { liveText } from '../../../shared/anchor/live-text.ts';
import { articleIdOf, type MemberId, newProjectId, newStepKey, type ProjectId } from '../../../shared/model/ids.ts';
import { makeArticle, makeMember, makeProject } from '../../../shared/model/records.ts';
import type { Act, Step } from '../../../shared/model/step.ts';
import { mark } from '../../../shared/steps/commands.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { memberNamed } from '../../kit/people.ts';
import { Dice } from '../kit/dice.ts';
import { newsMarks, newsText } from '../reader/page/news.ts';

/** UTF-16 units of an article, about as long as a news report with its quotes. */
const LENGTH = 8_000;
const PEOPLE = ['a', 'b', 'c', 'd'].map(memberNamed);

/** Puts a project of news-like articles into a log, each mark a step of its own. Every room is one row, as compacted. */
export async function projectOf(log: Log, articles: number, marksEach: number): Promise<ProjectId> {
  const dice = new Dice(articles);
  const pid = newProjectId();
  const entries: Act[] = [];
  for (let i = 0; i < articles; i++) {
    const text = newsText(dice, LENGTH);
    const aid = articleIdOf(text);
    const body = newRoomDoc();
    Y.applyUpdate(body, genesisUpdate(text));
    const live = liveText(bodyOf(body));
    const marks = newsMarks(dice, LENGTH, marksEach).map(({ tag, ranges }) =>
      mark(
        tag,
        ranges.map((range) => live.describe(live.snap(range))),
        { unit: 'people', value: dice.whole(1, 4_000) },
      ),
    );
    await log.append(textRoom(pid, aid), Y.encodeStateAsUpdate(body));
    await log.append(teamRoom(pid, aid), roomOf(marks));
    entries.push(
      makeArticle({
        aid,
        title: `Article ${i}`,
        outlet: 'Lowland Post',
        byline: '',
        date: '',
        url: '',
        language: 'en',
      }),
    );
  }
  await log.append(projectRoom(pid), roomOf([makeProject('Bench'), ...entries]));
  await log.append(peopleRoom(pid), roomOf(PEOPLE.map((id) => makeMember(id, 'Somebody', 'teal', ''))));
  return pid;
}

/** A room's state with a step for each act. Signatures are looked at when steps come in, never when they go out. */
function roomOf(acts: readonly Act[]): Uint8Array {
  const doc = newRoomDoc();
  stepsMap(doc);
  writeSteps(
    doc,
    acts.map((act, i) => {
      const by: MemberId = PEOPLE[i % PEOPLE.length]!;
      const step: Step = {
        v: 1,
        by,
        at: 1_900_000_000_000 + i,
        seq: i + 1,
        via: 'hand',
        acts: [act],
        sig: 'x'.repeat(86),
      };
      return [newStepKey(by), step] as const;
    }),
    null,
  );
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
