import { expect, test } from 'vitest';
import { decide } from '../../../scripts/launch/decide.mjs';
import { parseOptions } from '../../../scripts/launch/options.mjs';

const desktop = {
  platform: 'linux',
  env: { DISPLAY: ':0' } as NodeJS.ProcessEnv,
  options: parseOptions([]),
  uid: 1000 as number | undefined,
  binary: '/x/electron' as string | null,
  failedLately: false,
};
const loopback = (open: boolean, why: RegExp) => ({ host: 'loopback', open, why: expect.stringMatching(why) });

test.each([
  ['a desktop with the binary', {}, { host: 'electron', download: false }],
  ['Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, { host: 'electron', download: false }],
  ['no binary yet', { binary: null }, { host: 'electron', download: true }],
  ['a Mac needs no DISPLAY', { platform: 'darwin', env: {} }, { host: 'electron', download: false }],
  ['Windows has no uid', { platform: 'win32', env: {}, uid: undefined }, { host: 'electron', download: false }],
  ['root on a Mac', { platform: 'darwin', uid: 0 }, { host: 'electron', download: false }],
  ['--browser', { options: parseOptions(['--browser']) }, loopback(true, /asked for/)],
  ['--browser --no-open', { options: parseOptions(['--browser', '--no-open']) }, loopback(false, /asked for/)],
  ['no display', { env: {} }, loopback(false, /no display/)],
  ['root on Linux', { uid: 0 }, loopback(true, /root/)],
  ['CI without the binary', { env: { DISPLAY: ':0', CI: '1' }, binary: null }, loopback(false, /automated/)],
  ['CI with the binary', { env: { DISPLAY: ':0', CI: '1' } }, { host: 'electron', download: false }],
  ['a download that failed lately', { binary: null, failedLately: true }, loopback(true, /lately/)],
  [
    '--electron tries again',
    { binary: null, failedLately: true, options: parseOptions(['--electron']) },
    { host: 'electron', download: true },
  ],
  [
    'an old failure does not matter once the binary is there',
    { failedLately: true },
    { host: 'electron', download: false },
  ],
])('%s', (_, change, plan) => {
  expect(decide({ ...desktop, ...change })).toEqual(plan);
});

test('an option there is not is named', () => {
  expect(() => parseOptions(['--bowser'])).toThrow('--bowser');
  expect(parseOptions(['--data-dir', 'x', '--no-open'])).toEqual({
    browser: false,
    electron: false,
    noOpen: true,
    dataDir: 'x',
  });
});
