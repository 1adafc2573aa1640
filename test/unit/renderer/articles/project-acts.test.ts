import { expect, onTestFinished, test } from 'vitest';
import type { ArticleRow } from '../../../../renderer/articles/article-row.ts';
import { ProjectActs } from '../../../../renderer/articles/project-acts.ts';
import { type ArticleId, actId } from '../../../../shared/model/ids.ts';
import { articleEntry, makeArticle, makeProject } from '../../../../shared/model/records.ts';
import { assignmentsOf } from '../../../../shared/steps/assignments.ts';
import { edit } from '../../../../shared/steps/commands.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { rowOf } from '../../../kit/list-rows.ts';
import { BEN } from '../../../kit/people.ts';
import { openOn } from '../../../kit/session-parts.ts';

/** A project of so many articles, what is said about acts on them, and the offers to undo that still stand. */
async function desk(count: number) {
  const session = await openOn(new FakeComputer('Ana'));
  onTestFinished(() => session.close());
  const { project } = session;
  const aids = Array.from({ length: count }, (_, n) => rowOf(String(n)).aid);
  const meta = { title: 'T', outlet: '', byline: '', date: '', url: '', language: '' };
  for (let from = 0; from < count; from += 2_000) {
    const some = aids.slice(from, from + 2_000);
    await project.record(
      some.map((aid) => makeArticle({ aid, ...meta })),
      'import',
    );
  }
  const said: string[] = [];
  const offers = new Map<string, () => void>();
  const acts = new ProjectActs({
    project,
    together: session.together,
    nameOf: (member) => member[0]!,
    say: (message) => said.push(message),
    offer(message, _, run) {
      offers.set(message, run);
      return () => offers.delete(message);
    },
    complain: (error) => said.push(String(error)),
  });
  const rows = () => [...project.fold.all('make', 'article')].map((record): Pick<ArticleRow, 'record'> => ({ record }));
  const outlets = () => rows().map(({ record }) => articleEntry(record)!.outlet);
  return { project, aids: aids as [ArticleId, ...ArticleId[]], acts, rows, outlets, said, offers };
}

test('details of many articles are set in one step, told with their number, and undone at once', async () => {
  const { acts, rows, outlets, project, offers, said } = await desk(3);
  await acts.change([rows()[0]!], { outlet: 'Harbour Post' });
  const steps = project.fold.stepCount;
  await acts.change(rows(), { outlet: 'Harbour Post' });
  expect(project.fold.stepCount, 'one step').toBe(steps + 1);
  expect(outlets()).toEqual(Array(3).fill('Harbour Post'));
  expect([...offers.keys()], 'one had it already').toEqual(['2 articles changed.']);
  await acts.change(rows(), { outlet: 'Harbour Post' });
  expect(said).toEqual(['It is so already: nothing was changed.']);
  expect(offers.size, 'an offer ends with the next act').toBe(0);
  await acts.travel('undo');
  expect(outlets()).toEqual(['Harbour Post', '', '']);
});

test('what is done to very many goes in several steps, and its offer takes all of them back', async () => {
  const { acts, rows, outlets, project, offers, said } = await desk(2_500);
  const steps = project.fold.stepCount;
  await acts.change(rows(), { date: '2031-03-04', outlet: 'Harbour Post' });
  expect(project.fold.stepCount).toBe(steps + 5);
  offers.get('2,500 articles changed.')!();
  // What is asked for next waits for all of it.
  await acts.travel('redo');
  expect(new Set(outlets())).toEqual(new Set(['Harbour Post']));
  await acts.travel('undo');
  expect(new Set(outlets())).toEqual(new Set(['']));
  expect(said).toEqual([]);
});

test('an offer takes back what it was made for, whatever was done in the project since', async () => {
  const { acts, rows, outlets, project, offers } = await desk(2);
  await acts.change(rows(), { outlet: 'Harbour Post' });
  const key = await project.act([makeProject('Floods')]);
  offers.get('2 articles changed.')!();
  // It waits for the one before it.
  await acts.change(rows(), {});
  expect(outlets()).toEqual(['', '']);
  expect(project.fold.get(actId(key, 0))?.dropped).toBe(false);
});

test('what came in before a step failed is told, and can be taken back', async () => {
  const { acts, rows, outlets, project, offers, said } = await desk(2_500);
  const act = project.act.bind(project);
  let steps = 0;
  project.act = (...args) => (++steps > 1 ? Promise.reject(new Error('Not here.')) : act(...args));
  await acts.change(rows(), { outlet: 'Harbour Post' });
  expect(said).toEqual(['Error: Not here.']);
  expect(new Set(outlets())).toEqual(new Set(['', 'Harbour Post']));
  offers.get('500 articles changed.')!();
  await acts.change(rows(), {});
  expect(new Set(outlets())).toEqual(new Set(['']));
});

test('a contested detail is settled, also on the value that is shown', async () => {
  const { acts, rows, project } = await desk(1);
  const { record } = rows()[0]!;
  const blind = { ...edit(record, { outlet: 'Vesper Line' }), over: { outlet: [] } };
  await project.act([edit(record, { outlet: 'Harbour Post' })]);
  await project.act([blind]);
  expect(rows()[0]!.record.fields.outlet?.contested).toBe(true);
  await acts.change(rows(), { outlet: String(rows()[0]!.record.fields.outlet?.value) });
  expect(rows()[0]!.record.fields.outlet).toMatchObject({ contested: false, value: 'Vesper Line' });
});

test('articles are taken out and brought back; what was deleted for good stays away', async () => {
  const { acts, rows, project, said, aids } = await desk(3);
  const all = rows();
  await acts.takeOut(all);
  expect(rows()).toEqual([]);
  await acts.takeOut(all);
  expect(said).toEqual(['It is so already: nothing was changed.']);
  await project.act([{ kind: 'make', what: 'removal', fields: { aid: aids[0] }, source: aids[0] }]);
  await acts.bringBack([...project.fold.dropped('make', 'article')].map((record) => ({ record })));
  expect(rows()).toHaveLength(2);
});

test('people are assigned and unassigned; without a date each assignment keeps its own', async () => {
  const { acts, project, aids } = await desk(2);
  const due = () => aids.map((aid) => assignmentsOf(project.fold).get(aid)?.[0]?.due);
  await acts.assign([{ aid: aids[0], member: BEN }], '2031-05-01');
  await acts.assign(
    aids.map((aid) => ({ aid, member: BEN })),
    null,
  );
  expect(due()).toEqual(['2031-05-01', '']);
  await acts.unassign([...assignmentsOf(project.fold).values()].flat());
  expect(due()).toEqual([undefined, undefined]);
  await acts.travel('undo');
  expect(due()).toEqual(['2031-05-01', '']);
});

test('what is refused is said, and holds up nothing', async () => {
  const { acts, rows, outlets, project, said } = await desk(1);
  const act = project.act.bind(project);
  let refuse = true;
  project.act = (...args) => (refuse ? Promise.reject(new Error('Not here.')) : act(...args));
  await acts.change(rows(), { outlet: 'A' });
  refuse = false;
  await acts.change(rows(), { outlet: 'B' });
  expect([said, outlets()]).toEqual([['Error: Not here.'], ['B']]);
});

test('it is told how far many are, and stopping leaves what was done, to be taken back', async () => {
  const { acts, rows, outlets, offers } = await desk(1_200);
  const told: (number | null)[] = [];
  acts.subscribe(() => {
    told.push(acts.progress?.done ?? null);
    if (acts.progress?.done === 500) acts.stop();
  });
  await acts.change(rows(), { outlet: 'Harbour Post' });
  expect(told).toEqual([0, 500, null]);
  expect(outlets().filter((outlet) => outlet !== '')).toHaveLength(1_000);
  offers.get('1,000 articles changed.')!();
  await acts.change(rows(), {});
  expect(new Set(outlets())).toEqual(new Set(['']));
  told.length = 0;
  await acts.change(rows().slice(0, 3), { outlet: 'Harbour Post' });
  expect(told, 'nobody waits for a few').toEqual([]);
});
