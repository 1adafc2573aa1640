import { expect, test } from 'vitest';
import { runSurvey } from '../../../../../electron/services/jobs/run-survey.ts';
import type { ArticleId } from '../../../../../shared/model/ids.ts';
import { ExportProject, rowsOf, STORY, teamProject } from './export-project.ts';

test('a split has files for its parts, a story told twice in one of them, and is told in the datasheet', async () => {
  const desk = new ExportProject();
  const long = `${STORY} The search went on through the night with three boats and a helicopter from Larvik.`;
  const twins = [desk.article(`${long} More soon.`), desk.article(`A first report. ${long}`)];
  for (let number = 0; number < 8; number++)
    desk.article(`Report ${number} of something quite different ${'xyz'.repeat(number)}.`);
  const split = { parts: [50, 30, 20], by: 'article', seed: 4 } as const;
  const { made, files } = await desk.export(undefined, { split });
  expect(made).toMatchObject({ ok: true, value: { articles: 10 } });
  const parts = ['train', 'dev', 'test'].map((part) => rowsOf(files, `Ferries.${part}.jsonl`).map(({ aid }) => aid));
  expect(parts.map(({ length }) => length)).toEqual([5, 3, 2]);
  expect(parts.filter((aids) => aids.includes(twins[0]!))).toEqual(parts.filter((aids) => aids.includes(twins[1]!)));
  expect(files.get('Ferries.jsonl.DATASHEET.md')).toContain(
    'Shares 50 : 30 : 20, seed 4. Kept together: 1 group of articles',
  );
  const { parts: counted } = await runSurvey({
    ...{ source: desk.source, pid: desk.project.pid },
    options: { format: 'jsonl', inexact: 'leave-out', split },
  });
  expect(counted.map(({ articles }) => articles)).toEqual([5, 3, 2]);
});

test('what is counted beforehand is what is written then', async () => {
  const { desk } = teamProject();
  const options = { format: 'doccano', inexact: 'leave-out', tags: ['claim', 'figure'] } as const;
  const survey = await runSurvey({ source: desk.source, pid: desk.project.pid, options, viewer: desk.as(desk.ana) });
  const { made } = await desk.export(desk.as(desk.ana), options);
  expect(made.ok && made.value).toMatchObject({
    counts: survey.counts,
    articles: survey.articles,
  });
  expect(survey.losses).toEqual(made.ok && made.value.losses);
  expect(survey.losses.authors).toBe(2);
  expect(survey.offered).toMatchObject({
    tags: [
      { key: 'actor', marks: 1 },
      { key: 'claim', marks: 1 },
      { key: 'figure', marks: 1 },
    ],
    sets: [{ id: 'team', articles: 1 }],
  });
  expect(survey.offered.authors).toEqual([
    { key: desk.ben.member, name: 'Ben', marks: 2 },
    { key: desk.ana.member, name: 'Ana', marks: 1 },
  ]);
});

test('articles without the adjudicated set are counted beforehand as they are then, revealed or not', async () => {
  const desk = new ExportProject();
  const [adjudicated, revealed, closed] = ['Nine were missing.', 'Ten were found.', 'Two swam.'].map((text) =>
    desk.article(text),
  ) as [ArticleId, ArticleId, ArticleId]; // of three
  desk.mark(desk.ana, adjudicated, 'gold', 'Nine');
  for (const aid of [revealed, closed]) {
    desk.blind(aid);
    desk.mark(desk.ben, aid, desk.ben.member, aid === closed ? 'Two' : 'Ten');
  }
  desk.reveal(revealed, desk.ben.member);
  const options = { format: 'jsonl', inexact: 'leave-out', set: 'gold' } as const;
  const viewer = desk.as(desk.ben);
  const { articles, ...survey } = await runSurvey({
    ...{ source: desk.source, pid: desk.project.pid, options, viewer },
  });
  expect([articles, survey.withoutSet, survey.closed]).toEqual([1, 1, 1]);
  const { made } = await desk.export(viewer, options);
  expect(made).toMatchObject({ ok: true, value: { articles, withoutSet: 1, closed: 1 } });
});
