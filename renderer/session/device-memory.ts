import type { MemberId } from '../../shared/model/ids.ts';

/**
 * The few small things a session remembers on this device between runs (what can be undone, one's last known role).
 * Losing them loses no work.
 */
export interface DeviceMemory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** One member's share of a device's memory: two people who use one browser never see each other's. */
export const memoryOf = (member: MemberId, memory: DeviceMemory): DeviceMemory => ({
  get: (key) => memory.get(`${key}.${member}`),
  set: (key, value) => memory.set(`${key}.${member}`, value),
  remove: (key) => memory.remove(`${key}.${member}`),
});

/** Memory that lasts as long as the process: for tests, and where a browser refuses its storage. */
export function shortMemory(): DeviceMemory {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => {
      values.set(key, value);
    },
    remove: (key) => {
      values.delete(key);
    },
  };
}

/** The browser's own storage where there is one that can be written. */
export function deviceMemory(): DeviceMemory {
  if (typeof localStorage === 'undefined') return shortMemory();
  const overflow = new Map<string, string>();
  return {
    get: (key) => overflow.get(key) ?? localStorage.getItem(key),
    set: (key, value) => {
      overflow.delete(key);
      try {
        localStorage.setItem(key, value);
      } catch (error) {
        // A full or forbidden storage: it then lasts until the window closes, which is all that can be had.
        console.warn('The browser keeps nothing more for Postil:', error);
        overflow.set(key, value);
      }
    },
    remove: (key) => {
      overflow.delete(key);
      localStorage.removeItem(key);
    },
  };
}
