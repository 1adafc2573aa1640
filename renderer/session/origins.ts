/**
 * Who brought a change into a room's document: every transaction of the session names one of these, and whoever listens
 * decides by it. (The link to the hub and the quick local copy name themselves, as their libraries do.)
 */
export const ORIGINS = {
  /** Read from the host's log, or added there by another window: it is on this computer's disk already. */
  host: Symbol('host'),
  /** Written by the person here. */
  here: Symbol('here'),
} as const;
