import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { icns, ico } from '../../../scripts/icons/containers.mjs';
import { MARK } from '../../../scripts/icons/mark.mjs';
import { png } from '../../../scripts/icons/png.mjs';
import { draw } from '../../../scripts/icons/raster.mjs';

const PACKAGING = join(import.meta.dirname, '..', '..', '..', 'packaging');
const REDO = 'draw it anew with `node scripts/icons.mjs`';
const read = (name: string) => readFileSync(join(PACKAGING, name));

/** The size and pixels of a PNG as the scripts write them. What deflate makes of pixels differs between machines. */
function pixels(data: Buffer): { size: number; pixels: Buffer } {
  const size = data.readUInt32BE(16);
  const start = data.indexOf('IDAT');
  const lines = inflateSync(data.subarray(start + 4, start + 4 + data.readUInt32BE(start - 4)));
  const row = size * 4 + 1;
  return {
    size,
    pixels: Buffer.concat(Array.from({ length: size }, (_, y) => lines.subarray(y * row + 1, (y + 1) * row))),
  };
}

const drawn = new Map<number, Buffer>();
/** The mark at this size; drawn once. */
function mark(size: number): Buffer {
  const known = drawn.get(size) ?? Buffer.from(draw(MARK, size));
  drawn.set(size, known);
  return known;
}

function expectMark(data: Buffer, name: string): number {
  const picture = pixels(data);
  expect(picture.pixels.equals(mark(picture.size)), `${name} at ${picture.size}: ${REDO}`).toBe(true);
  return picture.size;
}

test('every icon that is committed shows the mark as the script draws it', () => {
  for (const name of readdirSync(join(PACKAGING, 'icons'))) {
    const size = expectMark(read(join('icons', name)), name);
    expect(name).toBe(`${size}x${size}.png`);
  }

  const mac = read('icon.icns');
  expect(mac.toString('latin1', 0, 4)).toBe('icns');
  expect(mac.readUInt32BE(4)).toBe(mac.length);
  const macSizes: number[] = [];
  for (let at = 8; at < mac.length; at += mac.readUInt32BE(at + 4)) {
    macSizes.push(expectMark(mac.subarray(at + 8, at + mac.readUInt32BE(at + 4)), 'icon.icns'));
  }
  expect(macSizes).toEqual([16, 32, 64, 128, 256, 512, 1024, 32, 64, 256, 512]);

  const windows = read('icon.ico');
  const windowsSizes = Array.from({ length: windows.readUInt16LE(4) }, (_, i) => {
    const entry = windows.subarray(6 + 16 * i);
    const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
    const size = expectMark(windows.subarray(offset, offset + length), 'icon.ico');
    expect(entry[0]).toBe(size % 256);
    return size;
  });
  expect(windowsSizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the mark is opaque in its middle, clear in its corners, and soft at its edges', () => {
  const at = (x: number, y: number) => [...mark(64).subarray((y * 64 + x) * 4, (y * 64 + x) * 4 + 4)];
  expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  expect(at(32, 8)).toEqual([0x2f, 0x4f, 0x8f, 255]);
  const alphas = new Set(mark(64).filter((_, i) => i % 4 === 3));
  expect(alphas.size).toBeGreaterThan(2);
});

test('containers hold what they are given', () => {
  const picture = (size: number) => png(new Uint8Array(size * size * 4), size);
  expect(icns(picture).includes(picture(512))).toBe(true);
  expect(ico(picture).includes(picture(24))).toBe(true);
});
