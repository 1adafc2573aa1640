import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixture.ts';
import type { Desk } from '../launch/desk.ts';
import { introduce, letGo, markWords, openReport, openSample, rows, select } from './acts.ts';

/** What an export wrote: its files by name. */
function written(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function markSome({ page }: Desk): Promise<void> {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await markWords(page, 'We have no sign of a deliberate act,', 'c');
  await select(page, 'and we will not guess');
  await page.keyboard.press('+');
  await letGo(page);
  await expect(rows(page)).toHaveCount(2);
}

async function exportAs({ page, answerPath, menu }: Desk, format: 'JSONL' | 'CSV', folder: string): Promise<void> {
  await menu('export');
  await page.getByRole('radio', { name: format }).check();
  // The stand-in's dialog must know its answer before it is asked; the page's own is answered when it shows.
  const answered = answerPath(folder);
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await answered;
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/5 articles and 2 marks exported/);
  await page.getByRole('button', { name: 'Done' }).click();
}

test('JSONL: every slice, in UTF-16 and in code points, is the quote', async ({ desk }, info) => {
  await markSome(desk);
  const folder = info.outputPath('jsonl');
  await exportAs(desk, 'JSONL', folder);
  const lines =
    [...written(folder)]
      .find(([name]) => name.endsWith('.jsonl'))?.[1]
      .trim()
      .split('\n') ?? [];
  const articles = lines.map((line) => JSON.parse(line));
  expect(articles).toHaveLength(5);
  const marks = articles.flatMap(({ text, marks }) =>
    marks.map((mark: { spans: { start: number; end: number; start16: number; end16: number; quote: string }[] }) => ({
      text,
      ...mark,
    })),
  );
  expect(marks).toHaveLength(2);
  for (const { text, spans } of marks) {
    const points = [...text];
    for (const span of spans) {
      expect(text.slice(span.start16, span.end16)).toBe(span.quote);
      expect(points.slice(span.start, span.end).join('')).toBe(span.quote);
    }
  }
  expect(marks.map(({ spans }) => spans.length).sort()).toEqual([1, 2]);
});

test('CSV: a row a mark', async ({ desk }, info) => {
  await markSome(desk);
  const folder = info.outputPath('csv');
  await exportAs(desk, 'CSV', folder);
  const csv = [...written(folder)].find(([name]) => name.endsWith('.marks.csv'))?.[1] ?? '';
  expect(csv.trim().split('\n')).toHaveLength(3);
  expect(csv).toContain('at least four');
});

test('a project is saved as a file and opened again, where opening merges', async ({ desk, person }, info) => {
  await markSome(desk);
  const path = info.outputPath('ferry.postil');
  const answered = desk.answerPath(path);
  await desk.menu('project.save');
  await answered;
  await expect(desk.page.getByRole('status')).toBeVisible();

  const ben = await person('ben');
  await introduce(ben.page, 'Ben', 'plum');
  const opened = ben.answerPath(path);
  await ben.page.getByRole('button', { name: /Open a .postil file/ }).click();
  await opened;
  await openReport(ben.page);
  await expect(rows(ben.page)).toHaveCount(2);
});

test('thinking better of it writes nothing', async ({ desk }) => {
  await markSome(desk);
  await desk.menu('export');
  const answered = desk.answerPath(null);
  await desk.page.getByRole('button', { name: 'Choose where…' }).click();
  await answered;
  await expect(desk.page.getByRole('button', { name: 'Choose where…' })).toBeEnabled();
});
