import { words } from '../../shared/words/words.ts';

/** An actor's type as people read it; one of a newer version by itself. */
export const typeWords = (type: string): string =>
  Object.entries(words.registers.types).find(([key]) => key === type)?.[1] ?? type;
