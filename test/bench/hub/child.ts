import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the bench that serves something. */
export interface Child {
  readonly url: string;
  /** What puts a project on it, when it is a hub. */
  readonly invitation: string;
  end(): Promise<void>;
}

/** Starts a program beside this file; resolves when it has told its address. Rejects when it ends instead. */
export async function startChild(program: string, ...args: string[]): Promise<Child> {
  const child = fork(new URL(program, import.meta.url), args);
  const gone = once(child, 'exit');
  const told = await Promise.race([
    once(child, 'message'),
    gone.then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`))),
  ]);
  const { url, invitation = '' } = told[0] as { url: string; invitation?: string }; // our own programs tell just this
  return {
    url,
    invitation,
    async end() {
      child.disconnect();
      await gone;
    },
  };
}
