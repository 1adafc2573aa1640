/** What the updater asks of Electron, in plain Node: this process is the app, and requests go out by `node:http`. */
import { EventEmitter } from 'node:events';
import { request } from 'node:http';

class App extends EventEmitter {
  readonly isPackaged = true;
  whenReady = async (): Promise<void> => undefined;
  getVersion = (): string => '0.1.0';
  getName = (): string => 'Postil';
  getAppPath = (): string => import.meta.dirname;
  getPath = (): string => process.resourcesPath;
  quit(): void {
    this.emit('quit', {}, 0);
    process.exit(0);
  }
}

export const app = new App();
export const autoUpdater = new EventEmitter();
export const net = { request };
export const session = { fromPartition: () => ({}) };
