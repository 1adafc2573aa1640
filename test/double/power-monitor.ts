import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

/** Electron's `powerMonitor`: nothing sleeps here, so specs emit what the system would say. */
export const powerMonitor = strict('powerMonitor', new EventEmitter());
