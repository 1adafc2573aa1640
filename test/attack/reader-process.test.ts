import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forkReader } from '../../electron/services/jobs/fork-reader.ts';
import { planInProcess } from '../../electron/services/jobs/plan-in-process.ts';
import { textRoom } from '../../shared/wire/room.ts';
import { startHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { fileOf, manyConflicts, manyDeleted } from './kit/bombs.ts';
import { type AttackedDesk, attackedDesk } from './kit/desk.ts';
import { attackedProject } from './kit/projects.ts';
import { isSentence } from './kit/sentence.ts';

const JOB = join(import.meta.dirname, '..', '..', 'electron', 'services', 'jobs', 'job.ts');
const here = attackedProject();
const { pid } = here.project;
const deletedBomb = () => fileOf(pid, here.marks, manyDeleted(5_000_000));
const conflictBomb = () => fileOf(pid, textRoom(pid, here.aid), manyConflicts(280_000));

const PLENTY = { memory: 512, patience: 60_000 };
/** What the next reader may take: MiB for its objects, and milliseconds. */
let limits = PLENTY;
let desk: AttackedDesk;
beforeEach(async () => {
  limits = PLENTY;
  desk = await attackedDesk((dir, bytes) => {
    const spec = { job: 'test', kind: 'plan', logFile: dir.log, bytes, admitted: [] } as const;
    return planInProcess(forkReader(JOB, limits.memory), spec, limits.patience);
  });
  expect(await desk.open(here.file)).toMatchObject({ ok: true, value: { added: 6 } });
});
afterEach(() => desk.close());

test.each([
  ['more memory', deletedBomb, { memory: 64, patience: 60_000 }],
  ['more time', conflictBomb, { memory: 512, patience: 250 }],
])('a small file that needs %s than any file gets is refused, and nothing changes', async (_, make, own) => {
  const file = make();
  expect(file.length).toBeLessThan(500_000);
  const before = desk.state();
  limits = own;
  const opened = await desk.open(file);
  limits = PLENTY;
  expect(opened).toMatchObject({
    ok: false,
    code: 'too-much',
    message: expect.stringContaining('Reading the file took more time or memory'),
  });
  expect(!opened.ok && opened.message).toSatisfy(isSentence);
  expect(desk.state()).toBe(before);
  expect(await desk.open(here.file), 'the next file is read as ever').toMatchObject({ ok: true, value: { added: 0 } });
});

test.skipIf(process.platform !== 'linux')(
  'while a host has a file like that read it goes on answering, and its own memory does not grow (skipped but on Linux: no /proc)',
  async () => {
    const temp = tempDir('bomb');
    const host = await startHost(temp.path);
    const { host: calls, close } = await host.connect('tab');
    const held = (): number => {
      const status = readFileSync(`/proc/${host.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    };
    expect(await calls.openBundle(here.file)).toMatchObject({ ok: true });
    const before = held();
    let answered = 0;
    let isOpen = false;
    const opened = calls.openBundle(fileOf(pid, here.marks, manyDeleted(1_000_000))).finally(() => {
      isOpen = true;
    });
    while (!isOpen) {
      await calls.settings();
      answered++;
    }
    expect(await opened).toMatchObject({ ok: true, value: { added: 0 } });
    expect(answered).toBeGreaterThan(20);
    // Reading it takes some 300 MiB.
    expect(held() - before).toBeLessThan(100);
    close();
    await host.kill();
    temp.remove();
  },
  60_000,
);
