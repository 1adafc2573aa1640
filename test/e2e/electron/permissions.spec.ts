import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { expect, test } from '../fixture.ts';

test('the page may write to the clipboard and reach hubs, and nothing more', async ({ desk }) => {
  const states = await desk.page.evaluate(() => {
    const names = [
      'clipboard-write',
      'loopback-network',
      'local-network',
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    return Promise.all(
      names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName }); // TypeScript's list is older
        return [name, state];
      }),
    );
  });
  expect(Object.fromEntries(states)).toEqual({
    'clipboard-write': 'granted',
    'loopback-network': 'granted',
    'local-network': 'granted',
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    midi: 'denied',
  });
});

test('the page reaches a hub on this computer', async ({ desk }) => {
  const hub = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(hub, 'listening');
  const { port } = hub.address() as AddressInfo; // it listens on TCP
  const outcome = await desk.page.evaluate(
    (to) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${to}`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
    port,
  );
  for (const socket of hub.clients) socket.terminate();
  hub.close();
  expect(outcome).toBe('open');
});
