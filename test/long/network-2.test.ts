import { it } from 'vitest';
import { throwDice } from '../fuzz/network/throw-dice.ts';

it('a network of dice: the second four hundred schedules', { timeout: 200_000 }, () => throwDice(20261124, 400));
