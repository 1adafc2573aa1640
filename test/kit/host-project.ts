import { expect } from 'vitest';
import * as Y from 'yjs';
import type { HostCalls } from '../../shared/host/contract.ts';
import { articleIdOf, newProjectId, newStepKey, type ProjectId, type RoomName } from '../../shared/model/ids.ts';
import { makeArticle, makeMember, makeProject } from '../../shared/model/records.ts';
import type { Act, UnsignedStep } from '../../shared/model/step.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, teamRoom, textRoom } from '../../shared/wire/room.ts';

/** A project on a host's disk, and every step in it that the host has said is saved. */
export class HostProject {
  readonly pid: ProjectId;
  /** `<room> <step key>` of all that was answered with ok. */
  readonly saved = new Set<string>();
  readonly aids: readonly ReturnType<typeof articleIdOf>[];
  #host: HostCalls;

  private constructor(host: HostCalls, articles: number) {
    this.#host = host;
    this.pid = newProjectId();
    this.aids = Array.from({ length: articles }, (_, n) => articleIdOf(textOf(n)));
  }

  /** Makes a project with articles and one comment in each. */
  static async make(host: HostCalls, name: string, articles: number): Promise<HostProject> {
    const project = new HostProject(host, articles);
    const { pid } = project;
    const { member, publicKey } = await host.identity();
    await host.rememberProject(pid, name);
    await project.act(peopleRoom(pid), makeMember(member, 'Ana', 'teal', publicKey));
    await project.act(projectRoom(pid), makeProject(name));
    for (const [n, aid] of project.aids.entries()) {
      const about = { aid, title: `Article ${n}`, outlet: '', byline: '', date: '', url: '', language: 'en' };
      await project.act(projectRoom(pid), makeArticle(about));
      expect(await host.appendUpdate(textRoom(pid, aid), genesisUpdate(textOf(n)))).toMatchObject({ ok: true });
      await project.comment(n);
    }
    return project;
  }

  /** The host was started anew, or is another window's. */
  use(host: HostCalls): void {
    this.#host = host;
  }

  comment(n: number, text = 'Is this so?'): Promise<void> {
    return this.act(teamRoom(this.pid, this.aids[n]!), { kind: 'comment', of: null, text });
  }

  /** Signs a step and saves it, as the workbench does. */
  async act(room: RoomName, ...acts: Act[]): Promise<void> {
    const { member } = await this.#host.identity();
    const key = newStepKey(member);
    const step: UnsignedStep = { v: 1, by: member, at: Date.now(), seq: 1, via: 'hand', acts };
    const [sig] = await this.#host.sign(room, [{ key, step }]);
    const doc = newRoomDoc();
    writeSteps(doc, [[key, { ...step, sig: sig ?? '' }]], null);
    const answer = await this.#host.appendUpdate(room, Y.encodeStateAsUpdate(doc));
    if (!answer.ok) throw new Error(answer.message);
    this.saved.add(`${room} ${key}`);
  }

  /** What was saved and is not on the host's disk. */
  async missing(): Promise<string[]> {
    const rooms = Map.groupBy(this.saved, (name) => name.split(' ')[0] as RoomName); // as `act` put it together
    const missing: string[] = [];
    for (const [room, names] of rooms) {
      const held = stepsIn(await this.#host.loadRoom(room));
      missing.push(...names.filter((name) => !held.has(name.split(' ')[1] ?? '')));
    }
    return missing;
  }
}

/** The keys of the steps in a room's state. */
export function stepsIn(state: Uint8Array | null): Set<string> {
  const doc = newRoomDoc();
  if (state !== null) Y.applyUpdate(doc, state);
  return new Set(stepsMap(doc).keys());
}

const textOf = (n: number): string => `Ferry ${n} is late\n\nNobody on the quay knows when it will come.\n`;
