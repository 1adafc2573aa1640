import type { Awareness } from 'y-protocols/awareness';

/**
 * Has an awareness keep whoever says nothing. By itself it lets go of them after 30 s, and a hidden window speaks once a
 * minute; and it repeats by itself what is told here. Whoever calls this sees to both.
 */
export const keepQuiet = (awareness: Pick<Awareness, '_checkInterval'>): void =>
  clearInterval(awareness._checkInterval);
