import { expect, test } from 'vitest';
import { passedOverWords } from '../../../../renderer/ingest/passed-over.ts';
import { ingest } from '../../../../shared/words/ar/ingest.ts';

const plain = (sentences: readonly string[]) => sentences.map((each) => each.replace(/[\u2066-\u2069]/gu, ''));

test('files of a folder that were passed over are counted, and the first of them named', () => {
  expect(passedOverWords([])).toEqual([]);
  expect(plain(passedOverWords(['news/photo.jpg']))).toEqual([
    '1 file passed over (news/photo.jpg): of folders, only files with endings of articles are read, and no parts of saved pages.',
  ]);
  expect(plain(passedOverWords(['a.jpg', 'b.mp4', 'c.exe', 'd.iso']))).toEqual([
    '4 files passed over (a.jpg, b.mp4, c.exe, …): of folders, only files with endings of articles are read, and no parts of saved pages.',
  ]);
  expect(plain([ingest.passedOver(2, ['a.jpg', 'b.mp4'])])[0]).toMatch(/^جرى تخطي ملفين \(a\.jpg، b\.mp4\):/u);
});
