import { HocuspocusProvider } from '@hocuspocus/provider';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { HubCopy } from '../../../../renderer/session/hub-copy.ts';
import { PiecewiseSocket } from '../../../../renderer/session/piecewise-socket.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { attackedHub, newAttacker, signed } from '../../../attack/kit/attacked-hub.ts';

test('a copy asked many questions leaves no listener of any behind', async () => {
  const hub = await attackedHub();
  const ana = newAttacker();
  const token = hub.join(ana, 'annotator');
  const room = teamRoom(hub.pid, articleIdOf('The ferry runs twice a day.\n'));
  const socket = new PiecewiseSocket({ url: hub.url.replace('http', 'ws'), WebSocketPolyfill: WebSocket });
  onTestFinished(() => socket.destroy());
  const read = await HubCopy.read(socket, token, room);
  if (!read.ok) throw new Error(read.message);
  const [on, off] = [vi.spyOn(HocuspocusProvider.prototype, 'on'), vi.spyOn(HocuspocusProvider.prototype, 'off')];
  for (let n = 0; n < 3; n++) {
    const [key, step] = signed(ana, room);
    const answer = await read.value.wouldRefuse([[key, { ...step, at: 1 }]]);
    expect(answer).toEqual({ ok: true, value: new Map([[key, 'bad-signature']]) });
  }
  const listeners = ({ mock }: typeof on | typeof off) => mock.calls.map(([event, listener]) => [event, listener]);
  expect(on.mock.calls.length).toBeGreaterThanOrEqual(3 * 4);
  expect(new Set(listeners(off).flat())).toEqual(new Set(listeners(on).flat()));
  expect(off.mock.calls).toHaveLength(on.mock.calls.length);
  read.value.close();
});
