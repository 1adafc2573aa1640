import { it } from 'vitest';
import { throwDice } from '../fuzz/network/throw-dice.ts';

it('a network of dice: the second thousand schedules', { timeout: 400_000 }, () => throwDice(20261124, 1000));
