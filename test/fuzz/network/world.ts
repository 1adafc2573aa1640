import { setImmediate as nextTurn } from 'node:timers/promises';
import { vi } from 'vitest';
import * as Y from 'yjs';
import type { Log } from '../../../hub/log/log.ts';
import { missingCase } from '../../../shared/base/assert.ts';
import { makeArticle, makeProject } from '../../../shared/model/records.ts';
import { genesisUpdate } from '../../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, registerRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { Chance } from '../../kit/chance.ts';
import { decide, Secrecy } from './blind.ts';
import { Computer } from './computer.ts';
import { type Desk, doIt } from './doings.ts';
import { Hub } from './hub.ts';
import type { Line } from './line.ts';
import { keysOf } from './people.ts';
import { AID, ownRoom, PEOPLE, PID, ROOMS, TEXT } from './places.ts';
import { Promises } from './promises.ts';
import type { Move } from './script.ts';

/** What is there when the dice begin, so that there is something to change. */
const FIRST = ['mark', 'mark', 'mark-all', 'relate', 'comment', 'entry', 'entry', 'same'] as const;

/** The right time, and a year, in milliseconds. */
const NOW = Date.UTC(2031, 2, 4);
const YEAR = 365.25 * 24 * 60 * 60 * 1_000;

/** How long it may take, in rounds of carrying everything and waiting, until all is quiet. */
const ROUNDS = 60;

/** One schedule's world: computers, their hub, and what the screens have promised so far. */
export class World {
  readonly computers: readonly Computer[];
  readonly hub: Hub;
  readonly promises = new Promises();
  readonly #secrecy = new Secrecy();
  /** By how many years each clock is wrong; those that are not named are right. */
  readonly #wrong = new Map<Computer | Hub, number>();

  constructor(newLog: () => Log) {
    const chance = new Chance(4);
    this.computers = PEOPLE.map(
      ({ name, person, standing }) =>
        new Computer(name, keysOf(person), standing, { pid: PID, roomNames: ROOMS, chance }),
    );
    this.hub = new Hub(
      newLog,
      this.computers.map(({ keys }) => keys),
    );
    for (const { person, standing } of PEOPLE) this.hub.become(keysOf(person).member, standing);
  }

  /** The project is begun: Ana has brought the article in, and everybody but Eva has met the hub once. */
  async begin(): Promise<void> {
    for (const computer of this.computers) await computer.start();
    const [ana] = this.computers;
    if (ana === undefined) throw new Error('Bug: nobody is there');
    this.#bringText(ana);
    const entry = { aid: AID, title: 'Strike', outlet: '', byline: '', date: '', url: '', language: 'en' };
    await ana.room(projectRoom(PID)).act([makeProject('Dice'), makeArticle(entry)]);
    for (const [pick, what] of FIRST.entries()) await doIt(deskOf(ana, false), what, pick * 5, pick + 1);
    for (const computer of this.computers) {
      if (computer.standing === 'stranger') continue;
      await computer.introduce();
      computer.connect(this.hub);
    }
    await this.#carryEverything();
    this.#look(); // who curates at first counts as having curated, whatever the first move is
  }

  async play(moves: readonly Move[]): Promise<void> {
    for (const move of moves) {
      await this.#play(move);
      await nextTurn();
      this.#look();
    }
  }

  /** The network heals, disks have room, whoever was left outside is let in; then nothing is under way any more. */
  async settle(): Promise<void> {
    for (const computer of this.computers) {
      computer.disk.mood = 'well';
      if (this.hub.standing(computer.keys.member) === 'stranger') this.hub.become(computer.keys.member, 'annotator');
    }
    // What was marked for the team meanwhile goes out; what was marked apart stays apart unless it was revealed.
    this.hub.article = { ...this.hub.article, blind: false };
    for (let round = 0; round < ROUNDS; round++) {
      for (const computer of this.computers) await this.#setRight(computer);
      await this.#carryEverything();
      vi.advanceTimersByTime(5_000);
      await nextTurn();
      await this.#carryEverything();
      this.#look();
      if (this.computers.every((computer) => this.#isQuiet(computer))) return;
    }
    throw new Error(
      `not quiet after ${ROUNDS} rounds: ${this.computers.filter((one) => !this.#isQuiet(one)).map(tellOf)}`,
    );
  }

  #look(): void {
    this.promises.note(this.computers, this.hub);
    this.#secrecy.note(this.computers, this.hub);
  }

  async end(): Promise<void> {
    for (const computer of this.computers) await computer.close();
    await this.hub.close();
  }

  async #play(move: Move): Promise<void> {
    switch (move.do) {
      case 'act':
        return doIt(deskOf(this.#at(move.who), move.own ?? false), move.what, move.pick, move.other);
      case 'correct':
        return this.#correct(move);
      case 'bring-text':
        return this.#bringText(this.#at(move.who));
      case 'connect':
        return this.#reconnect(this.#at(move.who));
      case 'cut':
        return this.#at(move.who).cut();
      case 'wipe':
        this.promises.forget(this.#at(move.who));
        await this.#at(move.who).wipe();
        return this.promises.computerLost(this.computers, this.hub);
      case 'compact':
        return this.#at(move.who).disk.compact();
      case 'introduce':
        return this.#at(move.who).introduce();
      case 'set-aside':
        return this.#at(move.who).setAside(this.hub);
      case 'crash':
        await this.#at(move.who).crash(move.written);
        return this.promises.computerLost(this.computers, this.hub);
      case 'disk':
        this.#at(move.who).disk.mood = move.mood;
        return;
      case 'carry': {
        const line = this.#line(move);
        for (let n = 0; line && n <= move.count; n++) await this.#carry(line, move.up);
        return;
      }
      case 'carry-all':
        return this.#carryAll(this.#at(move.who));
      case 'twice':
      case 'overtake':
        return disturb(this.#line(move)?.[move.up ? 'up' : 'down'] ?? [], move.do);
      case 'file':
        this.#at(move.who).giveFileTo(this.#at(move.to));
        return;
      case 'role': {
        const { member } = this.#at(move.who).keys;
        // Somebody has to stay who may do everything.
        if (member !== keysOf(0).member) this.hub.become(member, move.role);
        return;
      }
      case 'mode':
        return decide(this.computers, this.hub, move);
      case 'hub':
        return this.#toHub(move.what);
      case 'wait':
        vi.advanceTimersByTime(move.ms);
        return;
      case 'clock':
        this.#wrong.set(this.computers[move.who] ?? this.hub, move.years);
        return;
      default:
        return missingCase(move);
    }
  }

  async #toHub(what: Extract<Move, { do: 'hub' }>['what']): Promise<void> {
    switch (what) {
      case 'restart':
        return this.hub.restart();
      case 'compact':
        return this.hub.compact();
      case 'back-up':
        return this.hub.backUp();
      case 'restore': {
        const had = new Map(ROOMS.map((room) => [room, this.hub.onDisk(room)]));
        if (await this.hub.restore()) this.promises.hubWasRestored(had, this.computers, this.hub);
        return;
      }
    }
  }

  #correct({ who, at, cut, words }: Extract<Move, { do: 'correct' }>): void {
    const computer = this.#at(who);
    const text = computer.room(textRoom(PID, AID));
    if (!text.canWrite || text.body === null || text.body.length === 0) return;
    const { body } = text;
    const start = at % (body.length + 1);
    text.doc.transact(() => {
      body.delete(start, Math.min(cut, body.length - start));
      if (words !== '') body.insert(start, words);
    });
  }

  /** Somebody brings the article in, whether or not it is here already. */
  #bringText(computer: Computer): void {
    const { doc } = computer.room(textRoom(PID, AID));
    if (computer.standing !== 'viewer' && computer.standing !== 'revoked') Y.applyUpdate(doc, genesisUpdate(TEXT));
  }

  #reconnect(computer: Computer): void {
    if ([...computer.lines.values()].some((line) => !line.isOpen && line.refused === null)) computer.cut();
    computer.connect(this.hub);
  }

  /** What Postil does by itself, or a person on its advice, to be in step again. */
  async #setRight(computer: Computer): Promise<void> {
    computer.disk.catchUp();
    if (this.hub.standing(computer.keys.member) === 'revoked') return computer.connect(this.hub);
    this.#reconnect(computer);
    await computer.introduce();
    await this.#carryAll(computer);
    const isLetIn = (line: Line) => line.isShut && this.hub.mayRead(line.room.name, computer.keys.member);
    if ([...computer.lines.values()].some(isLetIn)) {
      computer.cut();
      computer.connect(this.hub);
    }
    await computer.setAside(this.hub);
  }

  async #carryEverything(): Promise<void> {
    for (let round = 0; round < 50; round++) {
      for (const computer of this.computers) await this.#carryAll(computer);
      await nextTurn();
      if (this.computers.every(({ lines }) => [...lines.values()].every(isEmpty))) return;
    }
  }

  async #carryAll(computer: Computer): Promise<void> {
    for (const line of computer.lines.values()) {
      for (let n = line.up.length; n > 0; n--) await this.#carry(line, true);
      for (let n = line.down.length; n > 0; n--) await this.#carry(line, false);
    }
  }

  async #carry(line: Line, up: boolean): Promise<void> {
    const message = (up ? line.up : line.down).shift();
    if (message === undefined) return;
    if (up) {
      this.#readClockOf(this.hub);
      await this.hub.receive(line, message);
    } else line.receive(message);
  }

  #at(who: number): Computer {
    const computer = this.computers[who % this.computers.length];
    if (computer === undefined) throw new Error('Bug: nobody is there');
    this.#readClockOf(computer);
    return computer;
  }

  /** From now on it is as late as this one's clock says: they act one after the other. */
  #readClockOf(one: Computer | Hub): void {
    vi.setSystemTime(NOW + (this.#wrong.get(one) ?? 0) * YEAR);
  }

  #line({ who, line }: { readonly who: number; readonly line: number }): Line | undefined {
    const lines = [...this.#at(who).lines.values()];
    return lines[line % Math.max(lines.length, 1)];
  }

  #isQuiet(computer: Computer): boolean {
    if (this.hub.standing(computer.keys.member) === 'revoked') return [...computer.lines.values()].every(isEmpty);
    return ROOMS.every((name) => {
      if (!this.hub.mayRead(name, computer.keys.member)) return true;
      const line = computer.lines.get(name);
      const room = computer.room(name);
      return (
        line?.inStep === true && isEmpty(line) && room.link.barrier.waiting === 0 && room.status.here.state === 'saved'
      );
    });
  }
}

const isEmpty = (line: Line): boolean => line.up.length === 0 && line.down.length === 0;

const tellOf = (computer: Computer): string =>
  `${computer.name} (${[...computer.lines.values()].map((line) => `${line.room.name.split('/')[0]}: ${line.refused ?? (line.inStep ? `waiting ${line.room.link.barrier.waiting}` : 'not in step')}`).join(', ')})`;

/** `own`: they mark on their own, where they do so at all. */
const deskOf = (computer: Computer, own: boolean): Desk => ({
  text: computer.room(textRoom(PID, AID)),
  marks: (own ? computer.rooms.get(ownRoom(computer.keys.member)) : undefined) ?? computer.room(teamRoom(PID, AID)),
  register: computer.room(registerRoom(PID)),
  people: computer.room(peopleRoom(PID)),
  me: computer.keys.member,
});

/** Says the next message twice, or lets the one behind it overtake it. */
function disturb(queue: Line['up'], how: 'twice' | 'overtake'): void {
  const [first, second] = queue;
  if (first === undefined) return;
  if (how === 'twice') queue.unshift(first);
  else if (second?.t === 'update' && first.t === 'update') queue.splice(0, 2, second, first);
}
