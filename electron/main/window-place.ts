import { writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { readJsonFile } from '../services/atomic-file.ts';

/** Where a window stands, in the system's own pixels, and whether it fills its screen. */
interface Place extends Rectangle {
  readonly maximized: boolean;
}

/** How much of a window has to be seen, in pixels each way, for it to be brought back where it was. */
const SEEN = 80;

/**
 * Where the window stood when it was closed. It is forgotten when that lies on no screen that is there now, as after a
 * second screen was taken away; a file that cannot be read counts as none, for nothing of the person's is in it.
 */
export async function lastPlace(file: string): Promise<Place | null> {
  const read = await readJsonFile(file, parsePlace);
  return read.state === 'value' && isSeen(read.value) ? read.value : null;
}

/** Keeps the window's place whenever it is about to close. It is no work of the person's: where it cannot be kept, nothing is said. */
export function keepPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
    } catch (error) {
      console.error(error);
    }
  });
}

function isSeen(place: Place): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const wide = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const high = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y);
    return wide >= SEEN && high >= SEEN;
  });
}

function parsePlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height, maximized } = value as Partial<Record<keyof Place, unknown>>; // each is looked at below
  const isNumber = (one: unknown): one is number => Number.isInteger(one);
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
  return { x, y, width, height, maximized: maximized === true };
}
