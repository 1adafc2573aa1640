import { expect, test } from 'vitest';
import { catchUncaught } from '../../../../renderer/ui/catch-uncaught.ts';

/** A page, as far as its events go, and what was told of it. */
function watched() {
  const page = new EventTarget();
  const told: unknown[] = [];
  catchUncaught(page as Window, (error) => told.push(error)); // only its events are used
  const happen = (name: string, about: object) => page.dispatchEvent(Object.assign(new Event(name), about));
  return { told, happen };
}

test('a rejection and an error that nobody caught are told', () => {
  const { told, happen } = watched();
  const [first, second] = [new Error('a promise'), new Error('a listener')];
  happen('unhandledrejection', { reason: first });
  happen('error', { error: second, message: 'Uncaught Error: a listener' });
  expect(told).toEqual([first, second]);
});

test('a browser’s remark without an error is not', () => {
  const { told, happen } = watched();
  happen('error', { error: null, message: 'ResizeObserver loop completed with undelivered notifications.' });
  expect(told).toEqual([]);
});
