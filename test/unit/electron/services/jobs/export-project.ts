import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RoomSource } from '../../../../../electron/services/jobs/room-source.ts';
import { type ExportRun, runExport } from '../../../../../electron/services/jobs/run-export.ts';
import type { Viewer } from '../../../../../electron/services/jobs/seen-rooms.ts';
import type { KeyPair } from '../../../../../electron/services/key-pair.ts';
import { liveText } from '../../../../../shared/anchor/live-text.ts';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import type { ExportOptions } from '../../../../../shared/host/export-options.ts';
import { type ActId, type ArticleId, actId, type MemberId } from '../../../../../shared/model/ids.ts';
import { makeProject } from '../../../../../shared/model/records.ts';
import type { Act } from '../../../../../shared/model/step.ts';
import { mark, relate } from '../../../../../shared/steps/commands.ts';
import { newFold } from '../../../../../shared/steps/fold.ts';
import { makeReveal, setArticleModes } from '../../../../../shared/steps/modes.ts';
import { roomState } from '../../../../../shared/steps/room-state.ts';
import { stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../../../shared/text/genesis.ts';
import { type MarkSet, projectRoom, roomName, textRoom } from '../../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

/** A project to be exported: Ana began it, Ben and Carla annotate. Every step is really signed. */
export class ExportProject {
  readonly ana: KeyPair;
  readonly ben: KeyPair;
  readonly carla = newPerson();
  readonly project = new SignedProject();

  constructor(ana = newPerson(), ben = newPerson()) {
    this.ana = ana;
    this.ben = ben;
    this.project.act(ana, projectRoom(this.project.pid), [makeProject('Ferries')]);
    this.project.introduce(ana, 'Ana');
    this.project.introduce(this.ben, 'Ben');
    this.project.introduce(this.carla, 'Carla');
  }

  get source(): RoomSource {
    return { rooms: [...this.project.docs.keys()], read: (room) => this.project.state(room) };
  }

  article(text: string): ArticleId {
    return this.project.addArticle(this.ana, text);
  }

  /** Does something in a set of an article's marks; answers the id of the first act. */
  act(by: KeyPair, aid: ArticleId, set: MarkSet, ...acts: readonly Act[]): ActId {
    return actId(this.project.act(by, roomName({ kind: 'marks', pid: this.project.pid, aid, set }), acts), 0);
  }

  /** Marks the first place where these words stand. */
  mark(by: KeyPair, aid: ArticleId, set: MarkSet, words: string, tag = 'claim'): ActId {
    const live = liveText(bodyOf(this.project.doc(textRoom(this.project.pid, aid))));
    const start = live.text.indexOf(words);
    const id = this.act(by, aid, set, mark(tag, [live.describe({ start, end: start + words.length })]));
    live.dispose();
    return id;
  }

  /** From now on everybody annotates this article by themselves. */
  blind(aid: ArticleId): void {
    const room = projectRoom(this.project.pid);
    const fold = newFold();
    fold.add(stepsMap(this.project.doc(room)).entries());
    this.project.act(this.ana, room, setArticleModes(fold, [aid], 'independent'));
  }

  /** Reveals what these have made of an article. */
  reveal(aid: ArticleId, ...members: readonly MemberId[]): void {
    const { pid } = this.project;
    const states = members.map((member) => {
      const doc = this.project.doc(roomName({ kind: 'marks', pid, aid, set: member }));
      return [member, roomState(stepsMap(doc).entries())] as const;
    });
    this.project.act(this.ana, projectRoom(pid), [makeReveal(aid, new Map(states))]);
  }

  /** Somebody as they export: without a hub, so that Ana stands for its curators. */
  as({ member }: KeyPair): Viewer {
    return { member, role: null };
  }

  /** Exports into a folder of the test's own; answers what came of it, and the files by name. */
  async export(viewer: Viewer | undefined, options: Partial<ExportOptions>, more: Partial<ExportRun> = {}) {
    const temp = tempDir('export');
    onTestFinished(() => temp.remove());
    const made = await runExport({
      ...{ source: this.source, pid: this.project.pid, folder: temp.path, viewer },
      options: { format: 'jsonl', inexact: 'leave-out', ...options },
      onProgress: () => undefined,
      signal: new AbortController().signal,
      ...more,
    });
    return { made, files: filesIn(temp.path) };
  }
}

/** An article in which all kinds of marks find their words. */
export const STORY = 'The ferry sank off Brevik on Monday. Nine were missing, said Ilse Brandt of the coast guard.';

/** A project in which the team has marked a claim, a figure and an actor, with links between them. */
export function teamProject() {
  const desk = new ExportProject();
  const aid = desk.article(STORY);
  const claim = desk.mark(desk.ana, aid, 'team', 'Nine were missing');
  const figure = desk.mark(desk.ben, aid, 'team', 'Nine', 'figure');
  const actor = desk.mark(desk.ben, aid, 'team', 'Ilse Brandt', 'actor');
  desk.act(desk.ana, aid, 'team', relate('figure', claim, figure), relate('source', claim, actor));
  return { desk, aid, claim, figure, actor };
}

/** The files of a folder by name, those of its folders too. */
export function filesIn(folder: string, within = ''): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).flatMap((name): (readonly [string, string])[] => {
      const path = join(folder, name);
      return statSync(path).isDirectory()
        ? [...filesIn(path, `${within}${name}/`)]
        : [[`${within}${name}`, readFileSync(path, 'utf8')]];
    }),
  );
}

/** The rows of a JSONL export. */
export const rowsOf = (files: ReadonlyMap<string, string>, name = 'Ferries.jsonl'): readonly DatasetArticle[] =>
  (files.get(name) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** What is marked in rows, as `tag: words`. */
export const marksIn = (rows: readonly DatasetArticle[]): readonly string[] =>
  rows.flatMap(({ marks }) => marks.map(({ tag, spans }) => `${tag}: ${spans[0]?.quote}`));
