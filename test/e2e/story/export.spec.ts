import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FORMATS, type DatasetFormatName } from '../../../shared/host/jobs.ts';
import { en } from '../../../shared/words/en/en.ts';
import { expect, test } from '../fixture.ts';
import type { Desk } from '../launch/desk.ts';
import { introduce, letGo, markWords, openReport, openSample, rows, select } from './acts.ts';

/** What each format writes, by how the names end. */
const FILES: { readonly [name in DatasetFormatName]: readonly string[] } = {
  jsonl: ['.jsonl'],
  csv: ['.marks.csv', '.articles.csv', '.relations.csv', '.registers.csv'],
  parquet: ['.parquet'],
  'label-studio': ['.label-studio.json', '.labeling_config.xml'],
  brat: ['.brat'],
  doccano: ['.doccano.jsonl'],
  prodigy: ['.prodigy.jsonl'],
  iob2: ['.all.iob2.conll', '.figure.iob2.conll', '.claim.iob2.conll', '.iob2.tokens.jsonl'],
  bilou: ['.all.bilou.conll', '.figure.bilou.conll', '.claim.bilou.conll', '.bilou.tokens.jsonl'],
  cas: ['.cas'],
  statements: ['.statements.csv', '.documents.csv', '.actors-concepts.graphml', '.actors.graphml'],
  w3c: ['.w3c.jsonld'],
  qdpx: ['.qdpx'],
};

/** What an export wrote: its files and folders by name. */
const written = (folder: string): readonly string[] => readdirSync(folder).sort();

/** The file whose name ends so. */
const textOf = (folder: string, ending: string): string =>
  readFileSync(join(folder, written(folder).find((name) => name.endsWith(ending)) ?? ending), 'utf8');

async function markSome({ page }: Desk): Promise<void> {
  await openSample(page, 'Ana');
  await markWords(page, 'at least four', 'f');
  await markWords(page, 'We have no sign of a deliberate act,', 'c');
  await select(page, 'and we will not guess');
  await page.keyboard.press('+');
  await letGo(page);
  await expect(rows(page)).toHaveCount(2);
}

/** Exports in a format; answers what the dialog said beforehand that it cannot carry, a line each. */
async function exportAs({ page, answerPath, menu }: Desk, format: DatasetFormatName, folder: string) {
  await menu('export');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: en.formats[format].label, exact: true }).check();
  await expect(dialog.getByRole('status')).toContainText('2 marks of 5 articles');
  const losses = dialog.getByRole('region', { name: en.exportOptions.lost }).getByRole('listitem');
  await expect(losses.filter({ hasNotText: /\d/ }), 'what is not counted yet').toHaveCount(0);
  const lost = await losses.allTextContents();
  // The stand-in's dialog must know its answer before it is asked; the page's own is answered when it shows.
  const answered = answerPath(folder);
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await answered;
  await expect(dialog.getByRole('status')).toContainText(/5 articles and 2 marks exported/);
  await page.getByRole('button', { name: 'Done' }).click();
  return lost;
}

test('every format, one after the other: its files, a datasheet, and the losses that were told beforehand', async ({
  desk,
}, info) => {
  await markSome(desk);
  for (const format of DATASET_FORMATS) {
    const folder = info.outputPath(format);
    const lost = await exportAs(desk, format, folder);
    const names = written(folder);
    const endings = [...FILES[format], `.${format}.DATASHEET.md`, `.${format}.tags-per-outlet.svg`];
    for (const ending of endings)
      expect(
        names.some((name) => name.endsWith(ending)),
        `${ending} in ${names}`,
      ).toBe(true);
    const report = lost.length === 0 ? [] : textOf(folder, `.${format}.LOSSES.md`).match(/^- /gm);
    expect(report, `the losses of ${format}: ${lost}`).toHaveLength(lost.length);
    expect(names.some((name) => name.endsWith('.LOSSES.md'))).toBe(lost.length > 0);
  }

  const lines = textOf(info.outputPath('jsonl'), '.jsonl').trim().split('\n');
  const articles = lines.map((line) => JSON.parse(line));
  expect(articles).toHaveLength(5);
  const marks = articles.flatMap(({ text, marks }) =>
    marks.map((mark: { spans: { start: number; end: number; start16: number; end16: number; quote: string }[] }) => ({
      text,
      ...mark,
    })),
  );
  expect(marks).toHaveLength(2);
  // Every slice, in UTF-16 and in code points, is the quote.
  for (const { text, spans } of marks) {
    const points = [...text];
    for (const span of spans) {
      expect(text.slice(span.start16, span.end16)).toBe(span.quote);
      expect(points.slice(span.start, span.end).join('')).toBe(span.quote);
    }
  }
  expect(marks.map(({ spans }) => spans.length).sort()).toEqual([1, 2]);

  const csv = textOf(info.outputPath('csv'), '.marks.csv');
  expect(csv.trim().split('\n'), 'a row a mark').toHaveLength(3);
  expect(csv).toContain('at least four');
});

test('a project is saved as a file and opened again, where opening merges', async ({ desk, person }, info) => {
  await markSome(desk);
  const path = info.outputPath('ferry.postil');
  const answered = desk.answerPath(path);
  await desk.menu('project.save');
  await answered;
  // The button comes when the file is whole.
  await desk.page.getByRole('button', { name: 'Done' }).click();

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
