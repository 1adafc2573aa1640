import { expect, test } from 'vitest';
import { type Copy, updateWay } from '../../../../electron/main/updates-way.ts';
import { failed, otherWay } from '../../../../electron/main/updates-words.ts';

const installed: Copy = { isPackaged: true, platform: 'win32', appImage: undefined, hasAddress: true };

test.each<[string, Partial<Copy>, ReturnType<typeof updateWay>]>([
  ['on Windows', {}, 'itself'],
  ['on macOS', { platform: 'darwin' }, 'itself'],
  ['an AppImage', { platform: 'linux', appImage: '/home/ana/Postil.AppImage' }, 'itself'],
  ['a deb', { platform: 'linux' }, 'package'],
  ['npm start', { isPackaged: false, hasAddress: false }, 'sources'],
  ['made without an address', { hasAddress: false }, 'by-hand'],
])('%s', (_name, copy, way) => {
  expect(updateWay({ ...installed, ...copy })).toBe(way);
});

test('a copy that does not update itself says how it is updated', () => {
  expect(otherWay('sources').detail).toMatch(/start it again/);
  expect(otherWay('package').detail).toMatch(/package manager/);
  expect(otherWay('by-hand').detail).toMatch(/https:/);
});

const withCode = (code: string) => Object.assign(new Error('it failed'), { code });

test.each<[unknown, RegExp]>([
  [new Error('net::ERR_INTERNET_DISCONNECTED'), /could not be reached: check the connection/],
  [withCode('ECONNREFUSED'), /could not be reached/],
  [withCode('ENOSPC'), /^The disk is full: free some space and try again\. /],
  [withCode('EACCES'), /^Postil may not write where it is installed: get the new version/],
  [withCode('ERR_CHECKSUM_MISMATCH'), /damaged and has been thrown away\. Try again/],
  [withCode('ERR_UPDATER_INVALID_SIGNATURE'), /not signed by the makers/],
  [new Error('Code signature at URL did not pass validation'), /not signed by the makers/],
  [new Error('Cannot update while running on a read-only volume'), /move it to the Applications folder/],
  [withCode('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'), /has none for this computer/],
  [
    new Error('something else\n    at line 1'),
    /^Try again later, or .* \(something else\) This version stays as it is\.$/,
  ],
])('%s has a sentence with a way out', (error, sentence) => {
  expect(failed(error).detail).toMatch(sentence);
  expect(failed(error).detail).toMatch(/This version stays as it is\.$/);
});
