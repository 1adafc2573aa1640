import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host, JobEvent } from '../../shared/host/contract.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';

const FULL_OF_WORDS = new TextEncoder().encode('Nine people were missing.');

let dir: ReturnType<typeof tempDir>;
let process: TestHost;
beforeEach(async () => {
  dir = tempDir('languages');
  process = await startHost(join(dir.path, 'data'));
});
afterEach(async () => {
  await process.kill();
  dir.remove();
});

test('the host, its jobs and its reader speak what the person chose, or what the page prefers', async () => {
  const { host, close } = await process.connect('tab', ['fr-FR', 'ar-EG', 'en']);
  expect(await refusal(host)).toMatch(/^ليس «\u2068not an address\u2069» عنوان مركز؛/);
  expect(await host.openBundle(FULL_OF_WORDS)).toMatchObject({ message: 'ليس هذا ملف Postil. اختر غيره.' });
  expect(await exportInto(host, await aFile())).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/^لم يُصدَّر شيء: /),
  });

  // What was chosen counts from then on, and before what is preferred.
  await host.changeSettings({ language: 'en' });
  expect(await refusal(host)).toMatch(/^“not an address” is not a hub’s address/);
  await host.changeSettings({ language: 'ar' });
  expect(await refusal(host)).toMatch(/^ليس /);
  close();
});

test('what is told at the start is said to each page in its language; the journal is in English', async () => {
  await process.stop();
  await writeFile(join(dir.path, 'data', 'settings.json'), '{"name": "An');
  process = await startHost(join(dir.path, 'data'));
  const { host, close } = await process.connect('a', ['ar']);
  await host.settings();
  close();
  const again = await process.connect('b', ['ar']);
  const noticed = new Promise<string>((done) => again.host.on('notice', ({ message }) => done(message)));
  expect(await noticed).toMatch(/^تعذّرت قراءة الملف \u2068settings\.json\u2069 \(\u2068ليس بصيغة JSON/);
  again.close();
  const { journal } = await again.host.about();
  expect(await readFile(join(journal, 'postil.log'), 'utf8')).toContain('The file settings.json could not be read');
});

async function refusal(host: Host): Promise<string> {
  const joined = await host.joinHub('not an address', 'abcd-efgh-ijkl-mnop', null);
  return joined.ok ? '' : joined.message;
}

/** A file where a folder is to be made. */
async function aFile(): Promise<string> {
  const file = join(dir.path, 'taken');
  await writeFile(file, '');
  return file;
}

function exportInto(host: Host, folder: string): Promise<JobEvent> {
  host.on('ask', ({ id }) => host.answer(id, folder).catch(expect.fail));
  const pid = newProjectId();
  return new Promise((done, failed) => {
    host.on('job', (event) => {
      if (event.state !== 'running') done(event);
    });
    host.startExport(pid, { format: 'jsonl', inexact: 'leave-out' }).catch(failed);
  });
}
