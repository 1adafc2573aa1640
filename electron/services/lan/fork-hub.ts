import { fork } from 'node:child_process';
import type { LanProcess, LanReport } from './lan-messages.ts';

/** Starts the program of a hub on this network (`hub-process`) as a child process of its own. */
export function forkHub(hubFile: string): LanProcess {
  const child = fork(hubFile, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: process.execArgv });
  return {
    send: (message) => void (child.connected && child.send(message)),
    onMessage: (listener) => child.on('message', (report) => listener(report as LanReport)), // our own program sends nothing else
    onEnd: (listener) => child.once('error', listener).once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
