import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';

const POSTIL = join(import.meta.dirname, '..', '..', 'bin', 'postil.mjs');

/** What a command's heap may grow to, in MB: less than half of what these articles take when they are all held at once. */
const HEAP = 48;
const ARTICLES = 450;
const MARKS = 50;

/** An article of our own with its marks, by where each begins. */
function article(n: number): { readonly text: string; readonly starts: readonly number[] } {
  let text = `Report ${n}.`;
  const starts = Array.from({ length: MARKS }, (_, at) => {
    text += ` Boat ${at} of quay ${n} came in with the evening tide, and nobody had seen it since the morning.`;
    return text.indexOf(` Boat ${at} of`) + 1;
  });
  return { text, starts };
}

type Article = ReturnType<typeof article>;

const asLine = ({ text, starts }: Article) => ({ text, label: starts.map((start) => [start, start + 4, 'actor']) });

const asTask = ({ text, starts }: Article) => ({
  data: { text },
  annotations: [
    {
      result: starts.map((start, at) => ({
        ...{ id: `r${at}`, type: 'labels' },
        value: { start, end: start + 4, labels: ['actor'] },
      })),
    },
  ],
});

const asAnn = ({ starts }: Article) => starts.map((start, at) => `T${at + 1}\tactor ${start} ${start + 4}\tBoat`);

test.each(['doccano', 'label-studio', 'brat'])(
  'an import of %s takes no more memory for more articles',
  async (format) => {
    const dir = tempDir('import-memory');
    onTestFinished(() => dir.remove());
    const at = (name: string): string => join(dir.path, name);
    const articles = Array.from({ length: ARTICLES }, (_, n) => article(n));
    if (format === 'brat') {
      mkdirSync(at('in/desk'), { recursive: true });
      for (const [n, each] of articles.entries()) {
        writeFileSync(at(`in/desk/${n}.txt`), each.text);
        writeFileSync(at(`in/desk/${n}.ann`), asAnn(each).join('\n'));
      }
    } else {
      const lines = articles.map((each) => JSON.stringify(format === 'doccano' ? asLine(each) : asTask(each)));
      writeFileSync(at('in'), format === 'doccano' ? lines.join('\n') : `[${lines.join(',\n')}]`);
    }
    // A heap that is full ends the process, and that this one.
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[`--max-old-space-size=${HEAP}`, POSTIL, 'import', at('in'), '--into', at('p.postil')],
      ...['--data-dir', at('data'), '--json'],
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, articles: ARTICLES, marks: ARTICLES * MARKS, links: 0 });
  },
);
