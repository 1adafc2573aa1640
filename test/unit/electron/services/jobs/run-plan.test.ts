import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { runPlan } from '../../../../../electron/services/jobs/run-plan.ts';
import { newVerifier } from '../../../../../electron/services/verify.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { type MergePlan, planMerge } from '../../../../../shared/bundle/plan-merge.ts';
import { writeBundle } from '../../../../../shared/bundle/write-bundle.ts';
import { makeProject } from '../../../../../shared/model/records.ts';
import { newRoomDoc, stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { projectRoom } from '../../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const ana = newPerson();

/** A log that holds nothing, and a project with some steps, of which every third is spoiled after it was signed. */
function setUp({ forged }: { readonly forged: boolean }) {
  const dir = tempDir('run-plan');
  const log = openSqliteLog(`${dir.path}/log.sqlite`);
  onTestFinished(async () => {
    await log.close();
    dir.remove();
  });
  const project = SignedProject.founded(ana);
  for (let n = 0; n < 30; n++) {
    project.act(ana, projectRoom(project.pid), [makeProject(`Ferries ${n}`)], (step) =>
      forged && n % 3 === 0 ? { ...step, at: step.at + 1 } : step,
    );
  }
  return { log, bundle: project.bundle() };
}

/** The steps that a plan takes: where some are left out, the bytes are written anew and differ each time. */
const stepsOf = (take: MergePlan['take']): readonly unknown[] =>
  take.map(({ room, update }) => {
    const doc = newRoomDoc();
    Y.applyUpdate(doc, update);
    return [room, [...stepsMap(doc).keys()].sort()];
  });

test.each([false, true])(
  'what is checked together comes to the same as one after the other (forged: %j)',
  async (forged) => {
    const { log, bundle } = setUp({ forged });
    const planned = await runPlan(log, [], writeBundle(bundle));
    const alone = planMerge(bundle, { held: () => null, known: null, verify: newVerifier() });
    if (!planned.ok || !alone.ok) throw new Error('both plans are good');
    const [plan, other] = [planned.value, alone.value];
    expect(stepsOf(plan.take)).toEqual(stepsOf(other.take));
    expect([plan.waiting, plan.unreadable]).toEqual([other.waiting, other.unreadable]);
    expect([plan.added, plan.forged]).toEqual(forged ? [22, 10] : [32, 0]);
  },
);

test('a plan that is cancelled says so', async () => {
  const { log, bundle } = setUp({ forged: false });
  const watch = { onProgress: () => undefined, signal: AbortSignal.abort() };
  expect(await runPlan(log, [], writeBundle(bundle), watch)).toEqual({
    ok: false,
    code: 'cancelled',
    message: 'Opening the file was cancelled: nothing of it was taken in. Open it again.',
  });
});
