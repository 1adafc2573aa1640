import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DiskFile } from '../../../../../electron/services/jobs/disk-file.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const dir = tempDir('disk-file');
afterAll(() => dir.remove());

let number = 0;
const create = (): Promise<DiskFile> => DiskFile.create(join(dir.path, `file-${number++}`));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (read: Uint8Array): string => new TextDecoder().decode(read);

test('small pieces wait for their neighbours, and are all there when the file is closed', async () => {
  const file = await create();
  await file.append(bytes('one '));
  await file.append(bytes('two'));
  expect([file.length, statSync(file.path).size]).toEqual([7, 0]);
  await file.close();
  expect(readFileSync(file.path, 'utf8')).toBe('one two');
});

test('much of it is written at once, pieces that overlap in time too, each in its place', async () => {
  const file = await create();
  const pieces = Array.from({ length: 60 }, (_, at) => new Uint8Array(at % 3 === 0 ? 50_000 : 20_000).fill(at));
  await Promise.all(pieces.map((piece) => file.append(piece)));
  expect(statSync(file.path).size).toBeGreaterThan(1_000_000);
  await file.sync();
  expect(readFileSync(file.path).equals(Buffer.concat(pieces))).toBe(true);
  await file.close();
});

test('what was added stays what it was when its place is used again', async () => {
  const file = await create();
  const place = bytes('first');
  await file.append(place);
  place.fill(0);
  await file.close();
  expect(readFileSync(file.path, 'utf8')).toBe('first');
});

test('what waits can be read, and so can what is added behind what was read', async () => {
  const file = await create();
  await file.append(bytes('one two'));
  expect(text(await file.read(4, 7))).toBe('two');
  await file.append(bytes(' three'));
  expect(text(await file.read(4, 13))).toBe('two three');
  expect(text(await file.read(0, 3))).toBe('one');
  await file.close();
  expect(text(await file.read(8, 13))).toBe('three');
});

test('after a wait for the disk the bytes come from there', async () => {
  const file = await create();
  await file.append(bytes('as it was written'));
  expect(text(await file.read(0, 5))).toBe('as it');
  await file.sync();
  writeFileSync(file.path, 'as a disk made of');
  expect(text(await file.read(0, 17))).toBe('as a disk made of');
  await file.close();
});

test('bytes that are gone from the disk are missing, however they are asked for', async () => {
  const file = await create();
  await file.append(bytes('as it was written'));
  await file.sync();
  writeFileSync(file.path, 'as it');
  expect(text(await file.read(0, 17))).toBe('as it');
  expect(text(await file.read(3, 17))).toBe('it');
  await file.close();
});

test('a closed file takes nothing more', async () => {
  const file = await create();
  await file.close();
  await expect(file.append(bytes('late'))).rejects.toThrow('a closed file takes nothing more');
});
