import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The program of a process that is a bare relay: what comes over one socket goes to all others that came by the same
 * path. It tells its parent where it is, and ends with it.
 */
const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket, { url = '/' }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('close', () => room.delete(socket));
  socket.on('message', (data, binary) => {
    for (const other of room) if (other !== socket) other.send(data, { binary });
  });
});
server.on('listening', () => {
  const { port } = server.address() as AddressInfo; // it listens on TCP
  process.send?.({ url: `ws://127.0.0.1:${port}` });
});
process.once('disconnect', () => process.exit());
