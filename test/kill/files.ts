import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import type { Chance } from '../kit/chance.ts';
import { startHost } from '../kit/host.ts';
import { stepsIn } from '../kit/host-project.ts';
import { newPerson, SignedProject } from '../kit/signed-project.ts';
import { type Moment, runAndKill } from './killed.ts';

const POSTIL = join(import.meta.dirname, '..', '..', 'bin', 'postil.mjs');
/** Articles that are new in a file each time, and files that are brought in at once. */
const ARTICLES = 10;
const FILES = 20;
/** So many merges grow one project, and so many imports one file; then another one is begun. */
const MERGES = 5;
const IMPORTS = 10;
/** The earliest moment at which an import dies, as a part of the time one takes: before it only Node begins. */
const EARLIEST = 0.2;

/**
 * Kills a host while it merges a file that grows from round to round, so many times: each next host finds what was merged
 * before, and opening the file once more brings all of it in.
 */
export async function killMerge(dir: string, kills: number, chance: Chance): Promise<void> {
  const ana = newPerson();
  let project = SignedProject.founded(ana);
  let host = await startHost(dir);
  let cut = 0;
  for (let kill = 0; kill < kills; kill++) {
    if (kill % MERGES === 0) project = SignedProject.founded(ana);
    for (let n = 0; n < ARTICLES; n++) project.addArticle(ana, `Ferry ${kill}.${n} is late\n\nNobody knows why.\n`);
    const file = writeBundle(project.bundle());
    const { host: calls, close } = await host.connect('tab');
    const merging = calls.openBundle(file).then(
      () => true,
      () => false,
    );
    // At any moment of it, or before or after.
    await new Promise((now) => setTimeout(now, chance.below(250)));
    await host.kill();
    if (!(await merging)) cut++;
    close();

    host = await startHost(dir);
    const again = await host.connect('tab');
    expect(await again.host.openBundle(file)).toMatchObject({ ok: true });
    for (const [room, doc] of project.docs) {
      const held = stepsIn(await again.host.loadRoom(room));
      expect([...stepsMap(doc).keys()].filter((key) => !held.has(key))).toEqual([]);
    }
    again.close();
  }
  await host.kill();
  expect(cut).toBeGreaterThan(0); // or no kill was in the middle of anything
}

/**
 * Kills `postil import` so many times: the project's file is the old one or the new one, whole; what was cut off is tried
 * again, and in the end nobody kills it.
 */
export async function killImport(dir: string, kills: number, chance: Chance): Promise<void> {
  const sources = join(dir, 'articles');
  mkdirSync(sources);
  let cut = 0;
  let took = 0; // by one that nobody killed, in milliseconds
  for (let kill = 0, file = 0; kill < kills; file++) {
    const project = join(dir, `${file}.postil`);
    let before = 0;
    const bringIn = async (moment: Moment | null): Promise<void> => {
      const paths = Array.from({ length: FILES }, (_, n) => join(sources, `${file}-${before + n}.txt`));
      for (const path of paths) writeFileSync(path, `Ferry ${path.length} of ${path} is late\n\nNobody knows why.\n`);
      const command = [POSTIL, 'import', ...paths, '--into', project, '--data-dir', join(dir, 'data')];
      const started = performance.now();
      const { ended } = await runAndKill(command, moment);
      if (moment === null) took = performance.now() - started;
      if (moment !== null && !ended) cut++;
      const found = articlesIn(project);
      expect(moment === null ? [before + FILES] : [before, before + FILES]).toContain(found);
      before = found;
    };
    await bringIn(null);
    for (const end = kill + IMPORTS; kill < Math.min(end, kills); kill++) {
      await bringIn({ when: () => true, after: took * (EARLIEST + chance.below(100) / 100) });
    }
    await bringIn(null);
  }
  expect(cut).toBeGreaterThan(0); // or no kill was in the middle of anything
}

/** How many articles a project's file holds; none when there is no file yet. */
function articlesIn(path: string): number {
  if (!existsSync(path)) return 0;
  const bundle = readBundle(readFileSync(path));
  if (!bundle.ok) throw new Error(bundle.message);
  return bundle.value.rooms.filter(({ name }) => name.startsWith('text/')).length;
}
