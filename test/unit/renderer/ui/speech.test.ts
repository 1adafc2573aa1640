import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Speech } from '../../../../renderer/ui/speech.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What was said so far. */
function listen(speech: Speech): string[] {
  const said: string[] = [];
  speech.subscribe(() => said.push(speech.words));
  return said;
}

test('what is said again is said again', () => {
  const speech = new Speech();
  const said = listen(speech);
  speech.say('Undone.');
  speech.say('Undone.');
  expect(said).toEqual(['Undone.', 'Undone.']);
  expect(speech.version).toBe(2);
});

test('at rest only the last is said, as it is then, unless something else was said meanwhile', () => {
  const speech = new Speech();
  const said = listen(speech);
  let place = 'one';
  speech.sayAtRest(() => 'passed by');
  speech.sayAtRest(() => place);
  place = 'two';
  vi.runAllTimers();
  expect(said).toEqual(['two']);
  speech.sayAtRest(() => place);
  speech.say('Figure, “two”');
  vi.runAllTimers();
  expect(said.at(-1)).toBe('Figure, “two”');
  speech.sayAtRest(() => null);
  vi.runAllTimers();
  expect(said).toHaveLength(2);
});
