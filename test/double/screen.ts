import type { Rectangle } from 'electron';
import { strict } from './strict.ts';

const workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

/** Electron's `screen`: one display of 1920 by 1080. */
export const screen = strict('screen', { getAllDisplays: () => [{ workArea }] });
