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
    [
      'what is refused after a reveal is set aside although the disk was slow',
      [
        { do: 'disk', who: 3, mood: 'slow' },
        { do: 'act', who: 3, own: true, what: 'mark-all', pick: 28, other: 18 },
        { do: 'mode', is: 'revealed' },
        { do: 'carry-all', who: 3 },
        { do: 'set-aside', who: 3 },
      ],
    ],
    [
      'a hub that ends takes with it also the lines on which its last word is under way',
      [
        { do: 'act', who: 3, what: 'mark', pick: 0, other: 0 },
        { do: 'wait', ms: 100 },
        { do: 'hub', what: 'back-up' },
        { do: 'carry-all', who: 3 },
        { do: 'role', who: 3, role: 'revoked' },
        { do: 'hub', what: 'restore' },
        { do: 'twice', who: 0, line: 0, up: false },
      ],
    ],
    [
      'what a hub lost with an older backup, and the one computer that had it lost too, is nobody’s promise',
      [
        { do: 'wipe', who: 0 },
        { do: 'mode', is: 'independent' },
        { do: 'hub', what: 'back-up' },
        { do: 'wait', ms: 100 },
        { do: 'carry-all', who: 1 },
        { do: 'hub', what: 'restore' },
        { do: 'wipe', who: 1 },
        { do: 'carry', who: 0, line: 0, up: false, count: 0 },
      ],
    ],
    [
      'a curator who is removed first of all may hold what an annotator then gives them in a file',
      [
        { do: 'role', who: 2, role: 'revoked' },
        { do: 'act', who: 3, own: true, what: 'mark', pick: 0, other: 0 },
        { do: 'file', who: 3, to: 2 },
        { do: 'act', who: 0, what: 'mark', pick: 0, other: 0 },
      ],
    ],
    [
      'what came over the line before what it follows on is on the disk once a file brought that',
      [
        { do: 'wipe', who: 2 },
        { do: 'connect', who: 2 },
        { do: 'act', who: 0, what: 'name', pick: 0, other: 0 },
        { do: 'carry-all', who: 0 },
        { do: 'carry', who: 2, line: 1, up: false, count: 0 },
        { do: 'file', who: 3, to: 2 },
        { do: 'bring-text', who: 0 },
      ],
    ],
  ];
  it.each(FOUND)('%s', async (_, moves) => {
    await expect(play(moves)).resolves.toBeUndefined();
  });
});
