import { beforeEach, expect, test } from 'vitest';
import { type UpdateDesk, type UpdateSource, Updates } from '../../../../electron/main/updates.ts';
import type { UpdateWay } from '../../../../electron/main/updates-way.ts';
import type { Words } from '../../../../electron/main/updates-words.ts';

/** A person at a desk who answers as they were told to, and an update that comes when the test says so. */
class Play implements UpdateDesk, UpdateSource {
  readonly version = '1.0.0';
  way: UpdateWay = 'itself';
  /** What has happened, in its order. */
  readonly events: string[] = [];
  /** The labels of the buttons that the person will press. */
  answers: string[] = [];
  newest: string | null | Error = '1.1.0';
  readonly arrival = Promise.withResolvers<void>();
  failure: Error | null = null;
  onShare: (share: number) => void = () => undefined;

  async ask({ message, buttons }: Words): Promise<number> {
    this.events.push(message);
    const answer = buttons.length === 1 ? buttons[0] : (this.answers.shift() ?? 'nothing');
    const index = buttons.indexOf(answer);
    if (index < 0) throw new Error(`“${message}” has no button ${answer}`);
    return index;
  }
  tellLast({ detail }: Words): void {
    this.events.push(detail);
  }
  say(message: string): void {
    this.events.push(`said: ${message}`);
  }
  showShare(share: number | null): void {
    this.events.push(`share ${share}`);
  }
  quit(): void {
    this.events.push('quit');
  }
  exit(): void {
    this.events.push('exit');
  }
  async find(): Promise<string | null> {
    if (this.newest instanceof Error) throw this.newest;
    return this.newest;
  }
  async download(onShare: (share: number) => void, stop: AbortSignal): Promise<void> {
    this.onShare = onShare;
    stop.addEventListener('abort', () => this.arrival.reject(new Error('cancelled')));
    await this.arrival.promise;
  }
  restart(onFailure: (error: unknown) => void): void {
    this.events.push('restart');
    if (this.failure !== null) onFailure(this.failure);
  }
}

let play: Play;
let updates: Updates;
beforeEach(() => {
  play = new Play();
  updates = new Updates(play, play);
});

/** Downloads the newer version to its end; the person then gives `answer`. */
async function downloaded(answer: 'Restart now' | 'When I next quit'): Promise<void> {
  play.answers = ['Download', answer];
  play.arrival.resolve();
  await updates.check();
  play.events.length = 0;
}

test('nothing newer, nobody to ask, and a copy that cannot: one sentence each', async () => {
  play.newest = null;
  await updates.check();
  play.newest = new Error('net::ERR_INTERNET_DISCONNECTED');
  await updates.check();
  play.way = 'package';
  await updates.check();
  expect(play.events).toEqual([
    'Postil is up to date',
    'The update did not work',
    'This Postil does not update itself',
  ]);
});

test('nothing is downloaded before the person agrees', async () => {
  play.answers = ['Not now'];
  await updates.check();
  expect(play.events).toEqual(['Postil 1.1.0 is out']);
});

test('downloading tells how far it is, and asks before it restarts', async () => {
  play.answers = ['Download', 'Go on', 'Restart now'];
  const done = updates.check();
  await expect.poll(() => play.events).toContain('share 0');
  play.onShare(0.414);
  await updates.check();
  play.arrival.resolve();
  await done;
  expect(play.events).toEqual([
    'Postil 1.1.0 is out',
    'share 0',
    'share 0.414',
    'Postil 1.1.0 is being downloaded: 41 %',
    'share null',
    'Postil 1.1.0 is ready',
    'quit',
  ]);
});

test('a download can be stopped without a word more, and begun again', async () => {
  play.answers = ['Download', 'Stop the download'];
  const done = updates.check();
  await expect.poll(() => play.events).toContain('share 0');
  await updates.check();
  await done;
  expect(play.events.at(-1)).toBe('share null');
  play.answers = ['Not now'];
  await updates.check();
  expect(play.events.at(-1)).toBe('Postil 1.1.0 is out');
});

test('a download that fails says so', async () => {
  play.answers = ['Download'];
  play.arrival.reject(new Error('sha512 checksum mismatch'));
  await updates.check();
  expect(play.events.slice(-2)).toEqual(['share null', 'The update did not work']);
});

test('a second question is not asked on top of the first', async () => {
  play.answers = ['Not now'];
  await Promise.all([updates.check(), updates.check()]);
  expect(play.events).toEqual(['Postil 1.1.0 is out']);
});

test('the new version starts only once quitting has come to its end', async () => {
  await downloaded('Restart now');
  updates.quitting();
  expect(play.events).toEqual([]);
  updates.leave();
  expect(play.events).toEqual(['restart']);
});

test('who stays to save first, and quits later, is not restarted; asking again offers it again', async () => {
  await downloaded('Restart now');
  updates.quitting(); // a window asked to stay
  play.answers = ['When I next quit'];
  await updates.check();
  updates.quitting();
  updates.leave();
  expect(play.events).toEqual(['Postil 1.1.0 is ready', 'exit']);
});

test('quitting without an update just ends', () => {
  updates.quitting();
  updates.leave();
  expect(play.events).toEqual(['exit']);
});

test('a new version that cannot be put in place is told before the end', async () => {
  await downloaded('Restart now');
  play.failure = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  updates.quitting();
  updates.leave();
  expect(play.events).toEqual(['restart', expect.stringMatching(/may not write where it is installed/), 'exit']);
});

test('looking unasked says one line when there is something, and nothing else ever', async () => {
  await updates.look();
  expect(play.events).toEqual(['said: Postil 1.1.0 is out: Help, then Check for updates…, fetches it.']);
  play.events.length = 0;
  for (const newest of [null, new Error('net::ERR_NAME_NOT_RESOLVED')]) {
    play.newest = newest;
    await updates.look();
  }
  play.way = 'sources';
  play.newest = '1.1.0';
  await updates.look();
  expect(play.events).toEqual([]);
});
