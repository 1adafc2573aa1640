import { expect, it } from 'vitest';
import { isLoopback } from '../../../../shared/wire/loopback-address.ts';

it.each([
  'http://127.0.0.1:4747',
  'http://127.1.2.3',
  'https://localhost',
  'http://localhost:4747/hub',
  'ws://LOCALHOST:1',
  'http://[::1]:4747',
])('%s leads to this computer', (address) => expect(isLoopback(address)).toBe(true));

it.each([
  'http://localhost.evil.example:4747',
  'http://localhost-x.example',
  'http://127.evil.example',
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1@evil.example',
  'http://localhost:1@evil.example',
  'http://[::1].evil.example',
  'http://192.168.1.5:4747',
  'http://evil.example/localhost',
  '127.0.0.1',
  'http://undefined',
])('%s may lead elsewhere', (address) => expect(isLoopback(address)).toBe(false));
