import * as Y from 'yjs';
import type { Log } from '../../../hub/log/log.ts';
import { liveText } from '../../../shared/anchor/live-text.ts';
import {
  type ArticleId,
  actId,
  articleIdOf,
  newProjectId,
  newStepKey,
  type ProjectId,
  signerOf,
} from '../../../shared/model/ids.ts';
import { makeArticle, makeProject } from '../../../shared/model/records.ts';
import type { Act } from '../../../shared/model/step.ts';
import { mark, relate } from '../../../shared/steps/commands.ts';
import { newRoomDoc, writeSteps } from '../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../shared/text/genesis.ts';
import { projectRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { memberNamed } from '../../kit/people.ts';
import { Dice } from '../kit/dice.ts';
import { newsMarks, newsText } from '../reader/page/news.ts';

/** Rooms that are written with one wait for the disk. */
const TOGETHER = 100;
/** One article in so many has no title, so that its first words stand for it. */
const UNTITLED = 10;
const PEOPLE = ['a', 'b', 'c', 'd'].map(memberNamed);
const OUTLETS = ['Lowland Post', 'Harbour Courier', 'The Vesper Line', 'Holm Valley Record', 'Quayside Wire'];
const FIRST_DAY = Date.UTC(2031, 0, 1);
const DAY = 86_400_000;

/** What one seeds besides numbers of articles and marks. */
interface Seeding {
  readonly seed?: number;
  /** UTF-16 units of an article; without it a short news report. */
  readonly length?: number;
  /** How many links there are between marks of an article. */
  readonly linksEach?: number;
}

/** A project in a log. */
export interface SeededProject {
  readonly pid: ProjectId;
  /** Its articles in the order they came in. */
  readonly articles: readonly ArticleId[];
}

/**
 * Puts a project of news-like articles into a log, each mark a step of its own and each room one row, as compacted. The
 * same `seed` gives the same texts and marks.
 */
export async function seedProject(
  log: Log,
  articles: number,
  marksEach: number,
  { seed = 7, length = 3_000, linksEach = 0 }: Seeding = {},
): Promise<SeededProject> {
  const dice = new Dice(seed);
  const pid = newProjectId();
  const entries: Act[] = [makeProject(`${articles.toLocaleString('en')} articles`)];
  const ids: ArticleId[] = [];
  const saved: Promise<void>[] = [];
  for (let i = 0; i < articles; i++) {
    const text = newsText(dice, length);
    const aid = articleIdOf(text);
    const body = newRoomDoc();
    Y.applyUpdate(body, genesisUpdate(text));
    const written = Y.encodeStateAsUpdate(body);
    saved.push(
      log.append(textRoom(pid, aid), written),
      log.append(teamRoom(pid, aid), roomOf(dice, marksOf(dice, body, length, marksEach), linksEach)),
    );
    if (saved.length >= TOGETHER) await Promise.all(saved.splice(0));
    body.destroy();
    ids.push(aid);
    entries.push(
      makeArticle({
        aid,
        title: i % UNTITLED === UNTITLED - 1 ? '' : text.slice(0, text.indexOf('\n')),
        outlet: dice.pick(OUTLETS),
        byline: '',
        date: new Date(FIRST_DAY + dice.whole(0, 364) * DAY).toISOString().slice(0, 10),
        url: '',
        language: 'en',
      }),
    );
  }
  await Promise.all([...saved, log.append(projectRoom(pid), roomOf(dice, entries))]);
  return { pid, articles: ids };
}

function marksOf(dice: Dice, body: Y.Doc, length: number, count: number): Act[] {
  const live = liveText(bodyOf(body));
  const acts = newsMarks(dice, length, count).map(({ tag, ranges }) =>
    mark(
      tag,
      ranges.map((range) => live.describe(live.snap({ start: range.start, end: Math.min(range.end, length) }))),
    ),
  );
  live.dispose();
  return acts;
}

/**
 * A room's state with a step for each act, and for each of `links` between two of them. Signatures are looked at when
 * steps come in, never when they are read.
 */
function roomOf(dice: Dice, acts: readonly Act[], links = 0): Uint8Array {
  const doc = newRoomDoc();
  const keys = Array.from({ length: acts.length + links }, (_, i) => newStepKey(PEOPLE[i % PEOPLE.length]!));
  const one = () => actId(keys[dice.whole(0, acts.length - 1)]!, 0);
  const linking = Array.from({ length: links }, () => relate('related', one(), one()));
  writeSteps(
    doc,
    [...acts, ...linking].map((act, i) => {
      const key = keys[i]!;
      const by = signerOf(key);
      const at = FIRST_DAY + dice.whole(0, 300) * DAY + i * 1_000;
      return [key, { v: 1, by, at, seq: i + 1, via: 'hand', acts: [act], sig: 'x'.repeat(86) }] as const;
    }),
    null,
  );
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
