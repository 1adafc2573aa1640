import { it } from 'vitest';
import { AMOUNT } from './amount.ts';
import { throwBlocks } from './throw-blocks.ts';

const seed = AMOUNT.seed + 2;
const schedules = Math.ceil(AMOUNT.schedules / 2);

it(`a network of dice: ${schedules} schedules from seed ${seed} on`, () => throwBlocks(seed, 2, schedules));
