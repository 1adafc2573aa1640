import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { postilCli } from '../kit/postil-cli.ts';
import { tempDir } from '../kit/temp-dir.ts';

test.skipIf(process.platform === 'win32')(
  'a merge takes in what came into its file while it read the others (not on Windows, which has no named pipes)',
  async () => {
    const dir = tempDir('merge-meanwhile');
    onTestFinished(() => dir.remove());
    const at = (name: string): string => join(dir.path, name);
    const postil = (...args: readonly string[]) => postilCli(at('data'), ...args);
    const bringIn = async (text: string, into: string): Promise<void> => {
      writeFileSync(at('article.txt'), text);
      expect(await postil('import', at('article.txt'), '--into', at(into))).toMatchObject({ code: 0, err: '' });
    };
    await bringIn('The pier was closed.', 'p.postil');
    copyFileSync(at('p.postil'), at('copy.postil'));
    await bringIn('The ferry came late.', 'copy.postil');
    execFileSync('mkfifo', [at('pipe.postil')]);
    const merged = postil('merge', at('pipe.postil'), '--into', at('p.postil'));
    // It opens when the merge comes to it, which has read its own file by then.
    const pipe = await open(at('pipe.postil'), 'w');
    await bringIn('Nobody had been told.', 'p.postil');
    await pipe.writeFile(readFileSync(at('copy.postil')));
    await pipe.close();
    expect(await merged).toMatchObject({ code: 0, err: '' });
    const bundle = readBundle(readFileSync(at('p.postil')));
    expect(bundle.ok && bundle.value.rooms.filter(({ name }) => name.startsWith('text/'))).toHaveLength(3);
  },
);
