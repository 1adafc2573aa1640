import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, SocketAddress } from 'node:net';
import { fail, ok, type Result } from '../shared/base/result.ts';

/**
 * Says from which network address a request comes, as the limits count it: an IPv4 address is one. Of IPv6, whoever has one
 * address has 2^64 of them, so what counts is the network, `2001:db8:0:7::/64`.
 */
export type ClientAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/** The proxies a hub believes: their addresses, or networks such as 172.16.0.0/12. */
export function proxyList(proxies: readonly string[]): Result<BlockList> {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits, ...more] = proxy.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    if (version === 0 || more.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) {
      return fail('bad-proxy', `“${proxy}” is no address of a proxy; it looks like 127.0.0.1 or 172.16.0.0/12.`);
    }
    list.addSubnet(address, bits === undefined ? most : Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  }
  return ok(list);
}

/**
 * Takes the address of whoever is at the other end of the socket; where that is a proxy the hub was told to believe, the
 * last one that proxy has forwarded for which is no such proxy itself. What others write into the header counts nothing.
 */
export function clientAddress(proxies: BlockList): ClientAddress {
  const isProxy = (address: string): boolean => {
    const version = isIP(address);
    return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
  return ({ headers, socket }) => {
    let client = plain(socket.remoteAddress ?? '');
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    while (isProxy(client)) {
      const before = plain(forwarded.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      client = before;
    }
    return isIP(client) === 6 ? networkOf(client) : client;
  };
}

/** An address as it is always spelt; an IPv4 address that came in over IPv6 as the address it is. */
function plain(address: string): string {
  if (isIP(address) !== 6) return address;
  return new SocketAddress({ address, family: 'ipv6' }).address.replace(/^::ffff:(?=\d+\.)/, '');
}

/** The network of an IPv6 address, which is its first half. */
function networkOf(address: string): string {
  const [before = '', after] = address.split('::');
  const groups = before === '' ? [] : before.split(':');
  // `::` stands for as many zeros as are missing.
  const zeros = after === undefined ? 0 : 8 - groups.length - (after === '' ? 0 : after.split(':').length);
  return `${[...groups, ...Array<string>(zeros).fill('0'), ...(after ?? '').split(':')].slice(0, 4).join(':')}::/64`;
}
