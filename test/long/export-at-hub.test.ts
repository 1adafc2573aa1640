import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { bringToHub } from '../../cli/at-hub/bring-to-hub.ts';
import { HubLine } from '../../cli/at-hub/hub-line.ts';
import { type Author, openAuthor } from '../../cli/author.ts';
import { HubClient } from '../../electron/services/hub-client.ts';
import type { RoomSource } from '../../electron/services/jobs/room-source.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Role } from '../../shared/model/role.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { startHubProcess } from '../kit/hub.ts';
import { postilCli } from '../kit/postil-cli.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { ExportProject, marksIn, rowsOf } from '../unit/electron/services/jobs/export-project.ts';

function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** What one person made of a project, as the copy on their own computer has it; the first of all brings the texts too. */
function madeBy({ keys: { member } }: Author, { source, project, ana }: ExportProject): RoomSource {
  return {
    rooms: source.rooms.filter((room) => !room.startsWith('text/') || member === ana.member),
    read(room) {
      if (room.startsWith('text/')) return source.read(room);
      const steps = [...stepsMap(project.doc(room)).entries()].filter(([key]) => key.startsWith(member));
      if (steps.length === 0) return null;
      const doc = newRoomDoc();
      writeSteps(doc, steps as Parameters<typeof writeSteps>[1], null); // as they were written there
      return Y.encodeStateAsUpdate(doc);
    },
  };
}

/** A project at a real hub: an open article, and one that Ana marked with the team before Ben and Ana marked it independently. */
async function deskAtHub() {
  const dir = tempDir('export-at-hub');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const hub = await startHubProcess();
  const person = async (name: string): Promise<Author> => take(await openAuthor(at(name)));
  const [ana, ben] = [await person('ana'), await person('ben')];
  const desk = new ExportProject(ana.keys, ben.keys);
  const { pid } = desk.project;
  const client = new HubClient(hub.url, ana.keys);
  const { token } = take(await client.join(hub.invitation, pid));
  const joins = async (author: Author, role: Role): Promise<void> => {
    const { invitation } = take(await client.invite(token, pid, role));
    take(await new HubClient(hub.url, author.keys).join(invitation, null));
  };
  await joins(ben, 'annotator');
  await joins(await person('curator'), 'curator');
  await joins(await person('viewer'), 'viewer');
  const gone = await person('gone');
  await joins(gone, 'annotator');

  const [open, closed] = [desk.article('Ten were found.'), desk.article('Nine were missing.')];
  desk.mark(desk.ana, open, 'team', 'Ten');
  desk.mark(desk.ana, closed, 'team', 'missing');
  desk.blind(closed);
  desk.mark(desk.ben, closed, desk.ben.member, 'Nine', 'figure');
  desk.mark(desk.ana, closed, desk.ana.member, 'Nine were', 'claim');
  for (const author of [ana, ben]) {
    const line = take(await HubLine.open({ address: hub.url, pid }, author, new AbortController().signal));
    take(await bringToHub(line, madeBy(author, desk)));
    line.close();
  }
  take(await client.setMode(token, { pid, aids: [closed], mode: 'independent' }));
  take(await client.revoke(token, { pid, member: gone.keys.member }));

  const place = `${hub.url}/${pid}`;
  return async (name: string, ...options: readonly string[]) => {
    const run = await postilCli(at(name), 'export', place, '--out', at(`${name}-out`), '--force', ...options);
    const read = (file: string): string =>
      existsSync(at(`${name}-out/${file}`)) ? readFileSync(at(`${name}-out/${file}`), 'utf8') : '';
    const marks = marksIn(rowsOf(new Map([['Ferries.jsonl', read('Ferries.jsonl')]])));
    return { ...run, marks, sheet: read('Ferries.jsonl.DATASHEET.md') };
  };
}

test('at a hub everybody exports what they may see: their own of a closed article, all for a curator, nothing once removed', async () => {
  const exported = await deskAtHub();
  const team = await exported('ben');
  expect(team).toMatchObject({ code: 0, err: '', marks: ['claim: Ten'] });
  expect(team.out).toContain('1 article left out: annotated independently and not revealed yet.');
  expect(team.sheet).toContain('- 1 articles that are annotated independently and not open to whoever exported');

  const all = await exported('ben', '--set', 'all');
  expect(all).toMatchObject({ code: 0, err: '' });
  expect(all.marks.toSorted()).toEqual(['claim: Ten', 'figure: Nine']);
  expect(all.sheet).toContain('all sets that are open to whoever exported, beside one another');
  expect(all.sheet).toMatch(/^\| Ben \| 1 \| 1 \|$/m);
  expect(all.sheet).not.toMatch(/^\| Ana \| 1 \| 1 \|$/m);

  const curator = await exported('curator', '--set', 'all');
  expect(curator.marks.toSorted()).toEqual(['claim: Nine were', 'claim: Ten', 'claim: missing', 'figure: Nine']);
  expect(curator.sheet).toMatch(/^\| Ana \| 1 \| 1 \|$/m);

  const viewer = await exported('viewer', '--set', 'all');
  expect(viewer).toMatchObject({ code: 0, marks: ['claim: Ten'] });
  expect(viewer.out).toContain('1 article left out: annotated independently and not revealed yet.');

  const gone = await exported('gone');
  expect(gone).toMatchObject({ code: 1, out: '', marks: [], sheet: '' });
  expect(gone.err).toMatch(/^[A-Z][^\n]*removed[^\n]*\.\n$/);
}, 90_000);
