import { EventEmitter } from 'node:events';

/** What a note is made of. */
interface NoteOptions {
  readonly title: string;
  readonly body: string;
}

/** Electron's `Notification`. Nothing is shown; tests put their own `show` in its place. */
export class Notification extends EventEmitter {
  readonly title: string;
  readonly body: string;

  constructor({ title, body }: NoteOptions) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    // There is no system here that could show it.
  }
}
