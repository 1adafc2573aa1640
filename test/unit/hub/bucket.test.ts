import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Bucket } from '../../../hub/bucket.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('lets a burst through, then as much as flows in', () => {
  const bucket = new Bucket(10, 5);
  for (let i = 0; i < 5; i++) expect(bucket.take(1)).toBe(0);
  expect(bucket.take(1)).toBeCloseTo(100);
  vi.advanceTimersByTime(100);
  expect(bucket.take(0)).toBe(0);
  expect(bucket.take(2)).toBeCloseTo(200);
});

it('holds no more than the burst, however long nothing comes', () => {
  const bucket = new Bucket(10, 5);
  vi.advanceTimersByTime(60_000);
  expect(bucket.take(5)).toBe(0);
  expect(bucket.take(1)).toBeCloseTo(100);
});
