import { afterEach, expect, test, vi } from 'vitest';
import { ProjectRemoval } from '../../../../renderer/removal/remove-project.ts';
import { fail, ok, type Result } from '../../../../shared/base/result.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';

afterEach(() => vi.unstubAllGlobals());

const pid = newProjectId();
const NO_RIGHT = fail('refused', 'Only an owner removes a project from the hub.');
const DISK_FULL = fail('io', 'The disk is full.');

/** A removal over a host that answers these in turn, and what it was asked. */
function removing(hub: Result<true>[], disk: Result<true>[]) {
  vi.stubGlobal('localStorage', {});
  const asked: string[] = [];
  const next = (what: string, answers: Result<true>[]) => async () => {
    asked.push(what);
    return answers.shift() ?? expect.fail(`${what} once too often`);
  };
  const removal = new ProjectRemoval({ removeFromHub: next('hub', hub), removeHere: next('disk', disk) }, pid);
  return { removal, asked };
}

test('what the hub has done and the disk refused is tried again on the disk alone, and goes through', async () => {
  const { removal, asked } = removing([ok(true)], [DISK_FULL, ok(true)]);
  expect(await removal.run('hub')).toEqual(DISK_FULL);
  expect(await removal.run('hub')).toEqual(ok(true));
  expect(asked).toEqual(['hub', 'disk', 'disk']);
});

test('a hub that says no is asked again, and nothing goes from the disk before; here alone it is not asked', async () => {
  const { removal, asked } = removing([NO_RIGHT, NO_RIGHT], [ok(true)]);
  expect(await removal.run('hub')).toEqual(NO_RIGHT);
  expect(await removal.run('hub')).toEqual(NO_RIGHT);
  expect(asked).toEqual(['hub', 'hub']);
  expect(await removal.run('here')).toEqual(ok(true));
  expect(asked).toEqual(['hub', 'hub', 'disk']);
});
