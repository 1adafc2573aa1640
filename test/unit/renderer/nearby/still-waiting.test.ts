import { expect, test } from 'vitest';
import { stillWaiting } from '../../../../renderer/nearby/still-waiting.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const ana = { member: ANA, name: 'Ana', steps: 4 };
const nameless = { member: BEN, name: '', steps: 2 };

test('what waited when a file was opened is told as long as it waits, and no longer', () => {
  expect(stillWaiting({ waiting: 6 }, [ana, nameless], true)).toBe(6);
  expect(stillWaiting({ waiting: 6 }, [nameless], true)).toBe(2);
  expect(stillWaiting({ waiting: 6 }, [], true)).toBe(0);
  expect(stillWaiting({ waiting: 0 }, [ana], true), 'of an earlier file').toBe(0);
});

test('on no hub the bar that asks about people tells of those who can be admitted', () => {
  expect(stillWaiting({ waiting: 6 }, [ana, nameless], false)).toBe(2);
});
