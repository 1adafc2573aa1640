import { expect, test } from 'vitest';
import { hubSocketUrl, parseHubAddress } from '../../../../electron/services/hub-address.ts';

test.each([
  ['hub.example', 'http://hub.example:4747'],
  ['hub.example:80', 'http://hub.example'],
  [' hub.example:4747/ ', 'http://hub.example:4747'],
  ['192.168.1.7', 'http://192.168.1.7:4747'],
  ['localhost:4747', 'http://localhost:4747'],
  ['[::1]:4747', 'http://[::1]:4747'],
  ['http://hub.example', 'http://hub.example'],
  ['https://hub.example/', 'https://hub.example'],
  ['wss://hub.example/postil/', 'https://hub.example/postil'],
  ['ws://hub.example:4747', 'http://hub.example:4747'],
  ['HTTPS://Hub.Example', 'https://hub.example'],
])('%s is kept as %s', (typed, kept) => {
  expect(parseHubAddress(typed)).toEqual({ ok: true, value: kept });
});

test.each([
  '',
  '   ',
  'http://',
  'ftp://hub.example',
  'file:///etc',
  'http://ana:pw@hub.example',
  'hub.example?x=1',
  'hub.example#x',
  'two words',
  'hub.example:99999',
])('“%s” is refused in one sentence', (typed) => {
  expect(parseHubAddress(typed)).toMatchObject({ ok: false, message: expect.stringMatching(/hub\.example:4747\.$/) });
});

test('the socket has the same address', () => {
  expect(hubSocketUrl('http://hub.example:4747')).toBe('ws://hub.example:4747');
  expect(hubSocketUrl('https://hub.example/postil')).toBe('wss://hub.example/postil');
});
