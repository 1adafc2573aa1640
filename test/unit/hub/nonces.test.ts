import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Nonces } from '../../../hub/nonces.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

it('takes each once', () => {
  const nonces = new Nonces();
  const nonce = nonces.give();
  expect(nonces.take(nonce)).toBe(true);
  expect(nonces.take(nonce)).toBe(false);
  expect(nonces.take('made-up')).toBe(false);
});

it('takes none that is older than two minutes', () => {
  const nonces = new Nonces();
  const nonce = nonces.give();
  vi.setSystemTime(Date.now() + 121_000);
  expect(nonces.take(nonce)).toBe(false);
});

it('keeps 10,000: a flood pushes out the oldest', () => {
  const nonces = new Nonces();
  const [first, second] = [nonces.give(), nonces.give()];
  for (let i = 0; i < 9_999; i++) nonces.give();
  expect(nonces.take(first)).toBe(false);
  expect(nonces.take(second)).toBe(true);
});
