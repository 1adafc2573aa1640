import { expect, test } from 'vitest';
import { PathQuestions } from '../../../../renderer/export/path-questions.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { Host, HostEvents } from '../../../../shared/host/contract.ts';
import { words } from '../../../../shared/words/words.ts';

const ask = (id: number): HostEvents['ask'] => ({ id, kind: 'folder', title: 'Export', suggestion: '~/Floods' });

/** The questions of a host that waits for these still; what it was answered, and what the person was told. */
function asked(...waited: number[]) {
  const emitters = { ask: new Emitter<unknown>(), eventsMissed: new Emitter<unknown>() };
  const answers: [number, string | null][] = [];
  const told: string[] = [];
  const host: Pick<Host, 'on' | 'answer'> = {
    on(event, listener) {
      if (event === 'ask') return emitters.ask.on((payload) => listener(payload as never)); // of it
      if (event === 'eventsMissed') return emitters.eventsMissed.on((payload) => listener(payload as never)); // of it
      throw new Error(`nobody listens to ${event} here`);
    },
    async answer(id, path) {
      answers.push([id, path]);
      return waited.includes(id);
    },
  };
  const questions = new PathQuestions(host, {
    gone: () => told.push(words.trouble.questionGone),
    failed: (error) => expect.fail(String(error)),
  });
  for (const id of [1, 2]) emitters.ask.emit(ask(id));
  return { questions, answers, told, emitters };
}

const settle = () => new Promise(setImmediate);
const GONE =
  'The connection to Postil was cut while it asked for a path, so nothing was saved or opened. Give the command again.';

test('questions are answered one after the other', async () => {
  const { questions, answers, told } = asked(1, 2);
  expect(questions.first).toEqual(ask(1));
  questions.answer('/quay');
  expect(questions.first).toEqual(ask(2));
  questions.answer(null);
  questions.answer('/nowhere');
  await settle();
  expect([questions.first, answers, told]).toEqual([
    null,
    [
      [1, '/quay'],
      [2, null],
    ],
    [],
  ]);
});

test('an answer that nobody waits for any more is said to be lost; who thought better hears nothing', async () => {
  const { questions, told } = asked();
  questions.answer(null);
  await settle();
  expect(told).toEqual([]);
  questions.answer('/quay');
  await settle();
  expect(told).toEqual([GONE]);
});

test('when the flow of events was cut the questions are closed, at the host as well, and that is said once', async () => {
  const { questions, answers, told, emitters } = asked(2);
  emitters.eventsMissed.emit(null);
  await settle();
  expect([questions.first, answers, told]).toEqual([
    null,
    [
      [1, null],
      [2, null],
    ],
    [GONE],
  ]);
  emitters.eventsMissed.emit(null);
  expect(told, 'nothing was asked meanwhile').toHaveLength(1);
  questions.dispose();
  expect([emitters.ask.size, emitters.eventsMissed.size]).toEqual([0, 0]);
});
