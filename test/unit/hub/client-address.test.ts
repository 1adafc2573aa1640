import { expect, test } from 'vitest';
import { clientAddress, proxyList } from '../../../hub/client-address.ts';

/** From where a request seems to come: its socket's address, and what is written into its header. */
function from(proxies: readonly string[], remoteAddress: string, forwarded?: string): string {
  const list = proxyList(proxies);
  if (!list.ok) throw new Error(list.message);
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  // Nothing else of a socket is looked at.
  return clientAddress(list.value)({ headers, socket: { remoteAddress } as never });
}

test('what somebody writes into the header counts only when a proxy passed it on that is believed', () => {
  expect(from([], '127.0.0.1', '192.0.2.7')).toBe('127.0.0.1');
  expect(from(['127.0.0.1'], '192.0.2.1', '192.0.2.7')).toBe('192.0.2.1');
  expect(from(['127.0.0.1'], '127.0.0.1', '192.0.2.7')).toBe('192.0.2.7');
  expect(from(['127.0.0.1'], '::ffff:127.0.0.1', '192.0.2.7')).toBe('192.0.2.7');
  expect(from(['172.16.0.0/12'], '172.18.0.2', '2001:db8::1')).toBe('2001:db8:0:0::/64');
});

test('of several addresses the one counts that the last believed proxy saw: those before it anybody may have made up', () => {
  expect(from(['127.0.0.1'], '127.0.0.1', '198.51.100.1, 192.0.2.7')).toBe('192.0.2.7');
  expect(from(['127.0.0.1', '10.0.0.0/8'], '127.0.0.1', '198.51.100.1, 192.0.2.7, 10.1.2.3')).toBe('192.0.2.7');
});

test('a believed proxy that says nothing, or nothing sensible, stands for itself', () => {
  for (const said of [undefined, '', 'unknown', 'a"b, ', '192.0.2.7:80']) {
    expect(from(['127.0.0.1'], '127.0.0.1', said), said).toBe('127.0.0.1');
  }
});

test('whoever has many addresses of one IPv6 network counts as one', () => {
  const network = '2001:db8:a:7::/64';
  for (const address of [
    '2001:db8:a:7::',
    '2001:db8:a:7::1',
    '2001:DB8:A:7:ffff:ffff:ffff:ffff',
    '2001:db8:a:7:0:1::2',
  ]) {
    expect(from([], address), address).toBe(network);
  }
  expect(from([], '2001:db8:a:8::1')).toBe('2001:db8:a:8::/64');
  expect(from([], '2001:db8::7:0:0:1')).toBe('2001:db8:0:0::/64');
  expect(from([], '::1')).toBe('0:0:0:0::/64');
  expect(from([], 'fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  for (const address of ['::ffff:192.0.2.7', '::ffff:c000:207']) expect(from([], address), address).toBe('192.0.2.7');
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '::1/129', '1.2.3.4/8/9', ''])('%j is no proxy', (proxy) => {
  expect(proxyList([proxy])).toEqual({
    ok: false,
    code: 'bad-proxy',
    message: `“${proxy}” is no address of a proxy; it looks like 127.0.0.1 or 172.16.0.0/12.`,
  });
});
