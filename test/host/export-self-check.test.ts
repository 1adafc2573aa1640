import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RoomSource } from '../../electron/services/jobs/room-source.ts';
import { runExport } from '../../electron/services/jobs/run-export.ts';
import { liveText } from '../../shared/anchor/live-text.ts';
import { csv } from '../../shared/formats/csv.ts';
import type { DatasetFormat } from '../../shared/formats/format.ts';
import { inPieces } from '../../shared/formats/in-pieces.ts';
import { jsonl } from '../../shared/formats/jsonl.ts';
import type { PieceFormat } from '../../shared/formats/piece-format.ts';
import { actId } from '../../shared/model/ids.ts';
import { mark } from '../../shared/steps/commands.ts';
import { bodyOf } from '../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../kit/signed-project.ts';
import { tempDir } from '../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('self-check');
});
afterEach(() => dir.remove());

it.each(Object.entries({ jsonl, csv: csv() }))(
  'a %s writer that errs by one stops the export, and no file appears',
  async (_, format) => {
    const ana = newPerson();
    const project = SignedProject.founded(ana);
    const aid = project.addArticle(ana, '🙂 Nine were missing', 'The ferry');
    const live = liveText(bodyOf(project.doc(textRoom(project.pid, aid))));
    const key = project.act(ana, teamRoom(project.pid, aid), [mark('figure', [live.describe({ start: 3, end: 7 })])]);
    const source: RoomSource = { rooms: [...project.docs.keys()], read: (room) => project.state(room) };
    /** Forgets that code points and UTF-16 units differ. */
    const sabotaged: PieceFormat = {
      ...format,
      write: (article, number) => {
        const marks = article.marks.map((made) => ({
          ...made,
          spans: made.spans.map((span) => ({ ...span, start: span.start16, end: span.end16 })),
        }));
        return format.write({ ...article, marks }, number);
      },
    };
    const run = (using: DatasetFormat) =>
      runExport({
        source,
        pid: project.pid,
        folder: join(dir.path, 'out'),
        options: { format: 'jsonl', inexact: 'leave-out' },
        onProgress: () => undefined,
        signal: new AbortController().signal,
        format: using,
      });

    const stopped = await run(inPieces(sabotaged));
    expect(stopped).toMatchObject({ ok: false, code: 'self-check' });
    expect(!stopped.ok && stopped.message).toContain('“The ferry”');
    expect(!stopped.ok && stopped.message).toContain(actId(key, 0));
    expect(readdirSync(join(dir.path, 'out'))).toEqual([]);

    expect(await run(inPieces(format))).toMatchObject({ ok: true });
    expect(readdirSync(join(dir.path, 'out'))).toHaveLength(inPieces(format).targets.length + 2); // with the datasheet and its plot
  },
);
