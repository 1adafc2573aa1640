import { powerMonitor } from 'electron';
import { tellPages } from './pages.ts';

/**
 * Tells every page when this computer wakes up, so that a line that died meanwhile is found out at once. Nothing is to be
 * done before it sleeps: each step is on the disk as soon as the person sees that it is.
 */
export function tellWake(): void {
  powerMonitor.on('resume', () => tellPages('woke', null));
}
