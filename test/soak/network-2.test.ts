import { it } from 'vitest';
import { throwDice } from '../fuzz/network/throw-dice.ts';
import { AMOUNT } from './amount.ts';

const seed = AMOUNT.seed + 2;
const schedules = Math.ceil(AMOUNT.schedules / 2);

it(`a network of dice: ${schedules} schedules of seed ${seed}`, () => throwDice(seed, schedules));
