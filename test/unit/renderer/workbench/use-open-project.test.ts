import { expect, test } from 'vitest';
import type { ProjectSession } from '../../../../renderer/session/session-types.ts';
import { useOpenProject } from '../../../../renderer/workbench/use-open-project.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import { mountedHook } from '../../../kit/mounted.ts';

/** As much of a session as is left: how often it was closed, and whether it has all on the disk. */
class Left {
  closed = 0;
  state: 'saved' | 'saving' | 'error' = 'saved';
  readonly #changes = new Emitter<void>();
  readonly subscribe = (listener: () => void) => this.#changes.on(listener);
  get status() {
    return { here: { state: this.state } };
  }
  become(state: Left['state']): void {
    this.state = state;
    this.#changes.emit();
  }
  close(): void {
    this.closed++;
  }
}

const opened = () => mountedHook(() => useOpenProject());
/** As a session has it. */
const session = (left: Left) => left as unknown as ProjectSession; // the hook asks for no more of it

test('of two projects that are opened one right after the other the first is closed again', async () => {
  const [before, first, second] = [new Left(), new Left(), new Left()];
  const project = await opened();
  await project.after(() => project.now.show(session(before)));
  await project.after(() => {
    project.now.show(session(first));
    project.now.show(session(second));
  });
  expect(project.now.session).toBe(second);
  expect([before.closed, first.closed, second.closed]).toEqual([1, 1, 0]);
  await project.after(() => project.now.show(null));
  expect([before.closed, first.closed, second.closed]).toEqual([1, 1, 1]);
  await project.end();
});

test('what was opened while the one before it was still being saved is left in its turn', async () => {
  const [before, first, second] = [new Left(), new Left(), new Left()];
  const project = await opened();
  await project.after(() => project.now.show(session(before)));
  before.become('saving');
  await project.after(() => {
    project.now.show(session(first));
    project.now.show(session(second));
  });
  expect([before.closed, project.now.session]).toEqual([0, before]);
  await project.after(() => before.become('saved'));
  expect([before.closed, first.closed, second.closed]).toEqual([1, 1, 0]);
  expect(project.now.session).toBe(second);
  await project.end();
});

test('who has changes that are not on the disk is asked, and may stay', async () => {
  const [before, next] = [new Left(), new Left()];
  const project = await opened();
  await project.after(() => project.now.show(session(before)));
  before.become('error');
  await project.after(() => project.now.show(session(next)));
  expect([project.now.session, before.closed]).toEqual([before, 0]);
  await project.after(() => project.now.question?.stay());
  expect([project.now.question, next.closed, before.closed]).toEqual([null, 1, 0]);
  await project.after(() => project.now.show(null));
  await project.after(() => project.now.question?.leave());
  expect([project.now.session, before.closed]).toEqual([null, 1]);
  await project.end();
});
