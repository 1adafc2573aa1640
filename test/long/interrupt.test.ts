import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newKeyPair } from '../../electron/services/key-pair.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { tempDir } from '../kit/temp-dir.ts';

const POSTIL = join(import.meta.dirname, '..', '..', 'bin', 'postil.mjs');

/** A hub that lets everybody in and then says nothing on the line. `reached` resolves when so many lines are open. */
async function silentHub(lines: number) {
  const open: Socket[] = [];
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const member = newKeyPair().member;
  const server = createServer((request, response) => {
    request.resume();
    const session = { token: 'token', member, role: 'owner' };
    response.end(JSON.stringify(request.method === 'POST' ? session : { hub: 'postil', version: 1, nonce: 'once' }));
  });
  server.on('upgrade', (_, socket: Socket) => {
    open.push(socket);
    socket.on('error', () => undefined); // whoever is on the line is ended
    if (open.length === lines) resolve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { place: `http://127.0.0.1:${port}/${newProjectId()}`, reached };
}

test('Ctrl-C and SIGTERM end a command that waits for its hub: nothing is left behind, and the exit code says so', async () => {
  const dir = tempDir('interrupt');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const { place, reached } = await silentHub(5);
  mkdirSync(at('tmp'));
  const env = { ...process.env, POSTIL_DATA_DIR: at('data'), TMPDIR: at('tmp') };
  const run = (signal: 'SIGINT' | 'SIGTERM', ...args: readonly string[]) => {
    const child = spawn(process.execPath, [POSTIL, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const end = once(child, 'exit').then(([code]) => ({ code, err }));
    return { stop: () => child.kill(signal), end };
  };
  const commands = [
    run('SIGINT', 'export', place, '--out', at('out')),
    run('SIGINT', 'convert', place, at('out/p.jsonl')),
    run('SIGINT', 'merge', place, '--into', at('out.postil')),
    run('SIGINT', 'import', POSTIL, '--into', place),
    run('SIGTERM', 'stats', place),
  ];
  await reached;
  expect(readdirSync(at('tmp')).filter((name) => name.startsWith('postil-'))).toHaveLength(5);
  for (const { stop } of commands) stop();
  const said = { err: 'It was stopped before it was through. Start it again.\n' };
  const ends = await Promise.all(commands.map(({ end }) => end));
  expect(ends).toEqual([130, 130, 130, 130, 143].map((code) => ({ code, ...said })));
  expect(readdirSync(at('tmp')).filter((name) => name.startsWith('postil-'))).toEqual([]);
  expect(readdirSync(dir.path).sort()).toEqual(['data', 'tmp']);
}, 60_000);
