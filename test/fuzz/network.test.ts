import { describe, expect, it } from 'vitest';
import { play } from './network/play.ts';
import type { Move } from './network/script.ts';
import { throwDice } from './network/throw-dice.ts';

const SEED = 20_261_122;

describe('a network of dice', () => {
  it('whatever happens on the way, all end alike, and what was called saved is there', { timeout: 120_000 }, () =>
    throwDice(SEED, 25),
  );

  /** Scripts that once failed, as short as they could be made. */
  const FOUND: readonly (readonly [string, readonly Move[]])[] = [
    [
      'a hub that went back to a backup is not said to hold what it held before',
      [
        { do: 'hub', what: 'back-up' },
        { do: 'act', who: 2, what: 'mark', pick: 0, other: 0 },
        { do: 'carry-all', who: 2 },
        { do: 'wait', ms: 100 },
        { do: 'carry-all', who: 2 },
        { do: 'hub', what: 'restore' },
        { do: 'connect', who: 2 },
        { do: 'carry-all', who: 2 },
      ],
    ],
  ];
  it.each(FOUND)('%s', async (_, moves) => {
    await expect(play(moves)).resolves.toBeUndefined();
  });
});
