import { describe, expect, it } from 'vitest';
import { verdict } from '../../../../../shared/steps/commands.ts';
import { roomName } from '../../../../../shared/wire/room.ts';
import { ExportProject, marksIn, rowsOf, STORY } from './export-project.ts';

describe('whose marks', () => {
  /** An article that Ben and Carla annotate independently; the team has marked another one, and this one before. */
  function blind() {
    const desk = new ExportProject();
    const [open, closed] = [desk.article('Ten were found in the harbour.'), desk.article(STORY)];
    desk.mark(desk.ana, open, 'team', 'Ten were found');
    desk.mark(desk.ana, closed, 'team', 'The ferry sank');
    desk.blind(closed);
    desk.mark(desk.ben, closed, desk.ben.member, 'Nine were missing');
    desk.mark(desk.carla, closed, desk.carla.member, 'Nine were missing');
    desk.mark(desk.carla, closed, desk.carla.member, 'Ilse Brandt', 'actor');
    return { desk, closed };
  }

  it('the team’s: of an article that is closed to whoever exports nothing, and that is counted', async () => {
    const { desk } = blind();
    for (const viewer of [desk.as(desk.ben), undefined]) {
      const { made, files } = await desk.export(viewer, {});
      expect(made).toMatchObject({ ok: true, value: { articles: 1, closed: 1 } });
      expect(marksIn(rowsOf(files))).toEqual(['claim: Ten were found']);
    }
    const { files } = await desk.export(desk.as(desk.ana), {});
    expect(marksIn(rowsOf(files))).toContain('claim: The ferry sank');
  });

  it('beside one another: an annotator gets their own of it alone, a curator all, everybody once it is revealed', async () => {
    const { desk, closed } = blind();
    const seen = async (who: typeof desk.ana) => {
      const { files } = await desk.export(desk.as(who), { set: 'side-by-side', only: [closed] });
      const [row] = rowsOf(files);
      expect(row?.marks.every(({ set }) => row.sets?.some(({ id }) => id === set))).toBe(true);
      return row?.sets?.map(({ name }) => name);
    };
    expect(await seen(desk.ben)).toEqual(['Ben']);
    expect((await seen(desk.ana))?.toSorted()).toEqual(['Ben', 'Carla', 'team']);
    desk.reveal(closed, desk.ben.member, desk.carla.member);
    expect((await seen(desk.ben))?.toSorted()).toEqual(['Ben', 'Carla', 'team']);
  });

  it('one member’s: not for another annotator, and nothing that came after it was revealed', async () => {
    const { desk, closed } = blind();
    const set = desk.carla.member;
    const { made, files } = await desk.export(desk.as(desk.ben), { set });
    expect(made).toMatchObject({ ok: false, code: 'without-set' });
    expect(made.ok || made.message).toContain('none of the articles has the set that was asked for');
    expect(files.size).toBe(0);
    desk.reveal(closed, set);
    desk.mark(desk.carla, closed, set, 'coast guard', 'actor');
    const after = await desk.export(desk.as(desk.ben), { set });
    expect(marksIn(rowsOf(after.files))).toEqual(['claim: Nine were missing', 'actor: Ilse Brandt']);
    expect(rowsOf(after.files)[0]?.marks[0]).not.toHaveProperty('set');
  });

  it('says why there is nothing where all of it is closed', async () => {
    const { desk, closed } = blind();
    const { made } = await desk.export(desk.as(desk.ben), { only: [closed] });
    expect(made).toMatchObject({ ok: false, code: 'closed' });
    expect(made.ok || made.message).toContain('annotated independently and not revealed yet. Choose your own marks');
  });

  it('accepted in the room of talk about them', async () => {
    const { desk, closed } = blind();
    const { pid } = desk.project;
    const kept = desk.mark(desk.ben, closed, desk.ben.member, 'Ilse Brandt', 'actor');
    desk.project.act(desk.ana, roomName({ kind: 'review', pid, aid: closed, of: desk.ben.member }), [
      verdict(kept, 'accept'),
    ]);
    const { files } = await desk.export(desk.as(desk.ana), { set: desk.ben.member, accepted: true });
    expect(marksIn(rowsOf(files))).toEqual(['actor: Ilse Brandt']);
  });

  it('a folder for each set in brat, and their agreement in the datasheet', async () => {
    const { desk } = blind();
    const { files } = await desk.export(desk.as(desk.ana), { set: 'side-by-side', format: 'brat' });
    const folders = new Set([...files.keys()].flatMap((name) => name.match(/^Ferries\.(\w+)\.brat\//)?.[1] ?? []));
    expect([...folders].sort()).toEqual(['ben', 'carla', 'team']);
    const { files: rows } = await desk.export(desk.as(desk.ana), { set: 'side-by-side' });
    expect(rows.get('Ferries.jsonl.DATASHEET.md')).toMatch(
      /(Ben – Carla|Carla – Ben) \| 1 \| all \| (1 \+ 2|2 \+ 1) \| 0\.67 \| 0\.67/,
    );
  });

  it.each(['jsonl', 'doccano', 'brat', 'w3c'] as const)('are told alike in the datasheet of %s', async (format) => {
    const { desk } = blind();
    const split = { parts: [0, 1, 1], by: 'article', seed: 1 } as const;
    const { made, files } = await desk.export(desk.as(desk.ana), { set: 'side-by-side', format, split });
    expect(made).toMatchObject({ ok: true, value: { articles: 2, counts: { marks: 5 } } });
    const sheet = files.get(`Ferries.${format}.DATASHEET.md`) ?? '';
    expect(sheet).toContain('| articles | 2 |');
    expect(sheet).toContain('| marks | 5 |');
    expect(sheet).toContain('| words | 23 |');
    expect(sheet).toContain('| team | 2 | 2 |');
    expect(sheet).toContain('| Ben | 1 | 1 |');
    expect(sheet).toContain('| Carla | 1 | 2 |');
    expect(sheet).toMatch(/(Ben – Carla|Carla – Ben) \| 1 \| all/);
    const parts = [...sheet.matchAll(/^\| (train|dev|test) \| (\d) \|/gm)].map(([, part, n]) => [part, n]);
    expect(parts).toEqual([
      ['train', '0'],
      ['dev', '1'],
      ['test', '1'],
    ]);
  });

  it('says that nobody made the set that was asked for, though one article is closed', async () => {
    const { desk } = blind();
    desk.article('Nobody looked at this one.');
    const { made } = await desk.export(desk.as(desk.ben), { set: 'gold' });
    expect(made).toMatchObject({ ok: false, code: 'without-set' });
  });

  it('one annotation for each set in Label Studio', async () => {
    const { desk, closed } = blind();
    const options = { set: 'side-by-side', format: 'label-studio', only: [closed] } as const;
    const { files } = await desk.export(desk.as(desk.ana), options);
    const [task] = JSON.parse(files.get('Ferries.label-studio.json') ?? '[]');
    const told = task.annotations.map((each: { created_username: string; result: unknown[] }) => [
      each.created_username,
      each.result.length,
    ]);
    expect(told.sort()).toEqual([
      ['Ben', 1],
      ['Carla', 2],
      ['team', 1],
    ]);
  });
});
