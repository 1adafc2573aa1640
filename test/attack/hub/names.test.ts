import { get } from 'node:http';
import { expect, test } from 'vitest';
import { articleIdOf } from '../../../shared/model/ids.ts';
import { teamRoom } from '../../../shared/wire/room.ts';
import { attackedHub, bringing, newAttacker, signed } from '../kit/attacked-hub.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The status of a page of the hub, asked for under another name. */
const statusUnder = (url: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${url}/metrics`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });

test('a web page that calls this computer by a name of its own does not read the hub’s numbers', async () => {
  const { url } = await attackedHub();
  const { host, port } = new URL(url);
  for (const name of ['localhost.evil.example', 'localhost-x.example', '127.evil.example', '127.0.0.1.evil.example']) {
    expect([name, await statusUnder(url, `${name}:${port}`)]).toEqual([name, 403]);
  }
  expect(await statusUnder(url, host)).toBe(200);
  expect(await statusUnder(url, `localhost:${port}`)).toBe(200);
});

test('a member who brings another’s step with its signature spelt anew does not keep that step out', async () => {
  const hub = await attackedHub();
  const [ana, ben] = [newAttacker(), newAttacker()];
  const tokens = { ana: hub.join(ana, 'annotator'), ben: hub.join(ben, 'annotator') };
  const room = teamRoom(hub.pid, AID);
  const [hers, his] = [await hub.line(), await hub.line()];
  await hers.enter(room, tokens.ana);
  await his.enter(room, tokens.ben);
  const [key, step] = signed(ben, room);
  const last = LETTERS[LETTERS.indexOf(step.sig.at(-1) ?? '') + 1] ?? '';
  const respelt = { ...step, sig: step.sig.slice(0, -1) + last };
  expect(await hers.bring(room, bringing([key, respelt]))).toBe('bad-signature');
  expect(await his.bring(room, bringing([key, step]))).toBe('taken');
  expect(await his.held(room, [key])).toEqual([key]);
});
