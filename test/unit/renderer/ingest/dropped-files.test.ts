import { expect, test } from 'vitest';
import { droppedPaths } from '../../../../renderer/ingest/dropped-files.ts';

const file = (path: string) => ({
  isFile: true,
  isDirectory: false,
  name: path.replace(/.*\//, ''),
  fullPath: path,
  file: (done: (file: File) => void) => done(new File([''], path)),
});

/** A folder that answers what is in it in portions of two. */
const folder = (path: string, entries: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  name: path.replace(/.*\//, ''),
  fullPath: path,
  createReader: () => {
    const left = [...entries];
    return { readEntries: (done: (portion: readonly object[]) => void) => done(left.splice(0, 2)) };
  },
});

test('parts of a saved page that are called as articles are passed over and told, the page is read', async () => {
  const dropped = folder('/news', [
    file('/news/Storm.html'),
    folder('/news/Storm_files', [
      file('/news/Storm_files/advert.html'),
      file('/news/Storm_files/style.css'),
      file('/news/Storm_files/._advert.html'),
    ]),
    folder('/news/court_files', [file('/news/court_files/verdict.html')]),
  ]);
  const data = { items: [{ webkitGetAsEntry: () => dropped }], files: [] };
  // Only what is asked of a drop is there.
  const { files, passedOver } = await droppedPaths(data as unknown as DataTransfer, (name) => name.endsWith('.html'));
  expect(files.map(({ path }) => path)).toEqual(['news/court_files/verdict.html', 'news/Storm.html']);
  expect(passedOver).toEqual(['news/Storm_files/advert.html']);
});

test('files of a dropped folder come in by their names, numbers as people count, whatever order the disk has', async () => {
  const dropped = folder('/news', [
    file('/news/day 10.txt'),
    file('/news/day 2.txt'),
    file('/news/photo.jpg'),
    file('/news/.DS_Store'),
    folder('/news/april', [file('/news/april/film.mp4'), file('/news/april/b.txt'), file('/news/april/a.txt')]),
    file('/news/day 1.txt'),
  ]);
  const data = { items: [{ webkitGetAsEntry: () => dropped }], files: [] };
  // Only what is asked of a drop is there.
  const { files, passedOver } = await droppedPaths(data as unknown as DataTransfer, (name) => name.endsWith('.txt'));
  expect(files.map(({ path }) => path)).toEqual([
    'news/april/a.txt',
    'news/april/b.txt',
    'news/day 1.txt',
    'news/day 2.txt',
    'news/day 10.txt',
  ]);
  expect(passedOver, 'the others are told, what systems put there is not').toEqual([
    'news/april/film.mp4',
    'news/photo.jpg',
  ]);
});
