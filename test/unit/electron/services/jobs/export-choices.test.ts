import { describe, expect, it, test } from 'vitest';
import { verdict } from '../../../../../shared/steps/commands.ts';
import { ExportProject, marksIn, rowsOf, teamProject } from './export-project.ts';

describe('which marks', () => {
  it('those of tags, links to the others left out, and both counted', async () => {
    const { desk } = teamProject();
    const { made, files } = await desk.export(desk.as(desk.ana), { tags: ['claim', 'actor'] });
    expect(made).toMatchObject({
      ok: true,
      value: { counts: { marks: 2, notChosen: 1, relations: 1, cut: 1, loose: 0 } },
    });
    const [row] = rowsOf(files);
    expect(marksIn([row!])).toEqual(['claim: Nine were missing', 'actor: Ilse Brandt']);
    expect(row?.relations.map(({ type }) => type)).toEqual(['source']);
    expect(files.get('Ferries.jsonl.DATASHEET.md')).toContain(
      '1 links left out because one of their marks was not asked for',
    );
  });

  it('those of people, members and pseudonyms', async () => {
    const { desk } = teamProject();
    const of = async (...authors: string[]) => marksIn(rowsOf((await desk.export(undefined, { authors })).files));
    expect(await of(desk.ben.member)).toEqual(['figure: Nine', 'actor: Ilse Brandt']);
    expect(await of(desk.carla.member, 'Ben')).toEqual([]);
  });

  it('those that somebody accepted and nobody rejected', async () => {
    const { desk, aid, claim, figure } = teamProject();
    desk.act(desk.ana, aid, 'team', verdict(claim, 'accept'), verdict(figure, 'accept'));
    desk.act(desk.ben, aid, 'team', verdict(figure, 'reject'));
    const { files } = await desk.export(undefined, { accepted: true });
    expect(marksIn(rowsOf(files))).toEqual(['claim: Nine were missing']);
  });
});

test('articles are chosen by words and days, and the datasheet says so', async () => {
  const desk = new ExportProject();
  const [first] = ['Nine were missing.', 'Ten were found.'].map((text) => desk.article(text));
  const { files } = await desk.export(undefined, { articles: { words: first ?? '' } });
  expect(rowsOf(files).map(({ text }) => text)).toEqual(['Nine were missing.']);
  expect(files.get('Ferries.jsonl.DATASHEET.md')).toContain(
    `Narrowed to: only articles with these words in title, outlet, author or date: ${first}.`,
  );
  const { made } = await desk.export(undefined, { articles: { from: '2024-10-18' } });
  expect(made).toMatchObject({
    ok: false,
    code: 'none',
    message: 'Nothing was exported: no article has the words or days that were asked for. Ask for others.',
  });
});

test('pseudonyms: no name and no id of anybody in any file, the datasheet and the names of files included', async () => {
  const { desk } = teamProject();
  const { ana, ben } = desk;
  const { files } = await desk.export(desk.as(ana), { names: 'pseudonyms', set: 'side-by-side', tokens: true });
  const all = [...files].flat().join('\n');
  for (const told of ['Ben', '"Ana"', ana.member, ben.member]) expect(all).not.toContain(told);
  // Each member has drawn one of three numbers.
  expect(all).toMatch(/Annotator [1-3]/);
});
