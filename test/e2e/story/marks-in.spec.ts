import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { articles, choose, newProject, rows } from './acts.ts';
import { dragIn } from './drag.ts';
import { serious } from './serious.ts';

/** Our own report; its first character counts as two units. */
const TEXT = '🙂 Nine boats lost\n\nThe quay lost nine boats.\n“Nine,” said Ilse Brandt, “at the least.”\n';

/** A place in code points, as brat counts. */
function place(words: string): string {
  const before = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return `${before} ${before + [...words].length}`;
}

const BOTH = [
  `T1\tFigure ${place('nine boats')}\tnine boats`,
  `T2\tPER ${place('Ilse Brandt')}\tIlse Brandt`,
  `T3\tQuay ${place('The quay')}\tThe quay`,
];
const ANNS = {
  ana: [
    ...BOTH,
    `T4\tStatement ${place('“Nine,”')};${place('“at the least.”')}\t“Nine,” “at the least.”`,
    'R1\tSource Arg1:T4 Arg2:T2',
  ],
  ben: [...BOTH, 'A1\tform T2 name'],
};

/** brat's folder with the same text annotated by two people. */
function bratFolder(path: string): string {
  for (const [who, lines] of Object.entries(ANNS)) {
    mkdirSync(join(path, who), { recursive: true });
    writeFileSync(join(path, who, 'quay.txt'), TEXT);
    writeFileSync(join(path, who, 'quay.ann'), lines.join('\n'));
  }
  return path;
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const becomes = (page: Page, name: string): Locator =>
  dialog(page).getByRole('combobox', { name: `What ${name} becomes` });

test('annotations of two people come in for pseudonyms, once, and go out again with one undo', async ({
  desk: { page },
}, info) => {
  await newProject(page, 'Cleo', 'Quay');
  const folder = bratFolder(info.outputPath('corpus'));
  const begin = async () => {
    await choose(page, 'Bring in annotations…');
    await dialog(page).getByLabel('Folder of annotated files').setInputFiles(folder);
    await expect(dialog(page).getByRole('status')).toContainText('1 document, 7 marks, 1 link');
  };

  await test.step('what they hold is shown, and what it becomes is proposed', async () => {
    await begin();
    await expect(dialog(page).getByLabel('Format')).toHaveValue('brat');
    await expect(dialog(page).getByText('1 is new and comes in')).toBeVisible();
    await expect(becomes(page, 'PER')).toHaveValue('actor');
    await expect(becomes(page, 'Statement')).toHaveValue('claim');
    await expect(becomes(page, 'Source')).toHaveValue('source');
    await expect(becomes(page, 'Quay')).toHaveValue('Quay');
    await expect(dialog(page).getByRole('row', { name: /^PER/ })).toContainText('Ilse Brandt');
    await expect(dialog(page).getByRole('listitem').filter({ hasText: 'ana' })).toContainText('annotator 1');
    await becomes(page, 'Quay').selectOption({ label: 'Leave out' });
    expect(await serious(page)).toEqual([]);
  });

  await test.step('they come in for their pseudonyms, on words of several stretches too', async () => {
    await dialog(page)
      .getByRole('button', { name: /^Bring in/ })
      .click();
    await expect(dialog(page).getByRole('status')).toContainText('Brought in: 1 new article, 5 marks, 1 link.');
    await expect(dialog(page).getByText('marks left out as told: 2')).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await expect(articles(page)).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1, name: 'quay' })).toBeVisible();
    await expect(rows(page)).toHaveCount(5);
    await expect(rows(page).filter({ hasText: 'annotator 1' })).toHaveCount(3);
    await expect(rows(page).filter({ hasText: '“Nine,” … “at the least.”' })).toContainText('annotator 1');
  });

  await test.step('again they add nothing, with the choices that were made', async () => {
    await begin();
    await expect(dialog(page).getByText('1 is in the project already')).toBeVisible();
    await expect(becomes(page, 'Quay')).toHaveValue('\u0000');
    await expect(dialog(page).getByRole('status')).toContainText(
      '6 of these marks and links are in the project already',
    );
    await expect(dialog(page).getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
    await becomes(page, 'Quay').selectOption({ label: 'Own tag “Quay”' });
    await expect(dialog(page).getByRole('button', { name: 'Bring in 2 marks' })).toBeEnabled();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(rows(page)).toHaveCount(5);
  });

  await test.step('under their own names they are said to be who marked the same words, and told apart only by a person', async () => {
    await begin();
    await dialog(page).getByRole('radio', { name: 'Their names as they stand in the files' }).check();
    const same = dialog(page).getByRole('checkbox', { name: /ana is annotator 1, ben is annotator 2/ });
    await expect(same).not.toBeChecked(); // on so few marks nobody is taken for another
    await expect(dialog(page).getByRole('button', { name: 'Bring in 5 marks, 1 link' })).toBeEnabled();
    await same.check();
    await expect(dialog(page).getByRole('listitem').filter({ hasText: 'ben' })).toContainText('annotator 2');
    await expect(dialog(page).getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
    expect(await serious(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('links of events start at their claims, unless a person has them start at the triggers', async () => {
    const folder = info.outputPath('events');
    mkdirSync(folder);
    writeFileSync(join(folder, 'nets.txt'), 'Ilse said ten nets sank.');
    const lines = ['T1\tSource 0 4\tIlse', 'T2\tCue 5 9\tsaid', 'T3\tContent 10 23\tten nets sank'];
    const event = ['T4\tAttribution 5 9\tsaid', 'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3'];
    writeFileSync(join(folder, 'nets.ann'), [...lines, ...event].join('\n'));
    await choose(page, 'Bring in annotations…');
    await dialog(page).getByLabel('Folder of annotated files').setInputFiles(folder);
    const atClaims = dialog(page).getByRole('checkbox', { name: 'The links of 1 event start at its claim' });
    await expect(atClaims).toBeChecked();
    await becomes(page, 'Attribution').selectOption({ label: 'Leave out' });
    await expect(dialog(page).getByRole('button', { name: 'Bring in 3 marks, 2 links' })).toBeEnabled();
    await atClaims.uncheck(); // the trigger, where links start then, is left out
    await expect(dialog(page).getByRole('button', { name: 'Bring in 3 marks', exact: true })).toBeEnabled();
    await becomes(page, 'Content').first().selectOption({ label: 'Figure' }); // the label; its role comes second
    await expect(atClaims).toBeHidden();
    expect(await serious(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('where a file does not tell what its offsets count, it is asked by the words', async () => {
    const start = [...TEXT.slice(0, TEXT.indexOf('quay lost'))].length;
    const file = info.outputPath('quay.jsonl');
    writeFileSync(file, `${JSON.stringify({ text: TEXT, label: [[start, start + 9, 'claim']] })}\n`);
    await choose(page, 'Bring in annotations…');
    await dialog(page).getByLabel('Annotated files', { exact: true }).setInputFiles(file);
    await expect(dialog(page)).toContainText('What do the offsets count?');
    expect(await serious(page)).toEqual([]);
    await dialog(page)
      .getByRole('radio', { name: /“quay lost”/ })
      .check();
    await dialog(page).getByRole('button', { name: 'Read again' }).click();
    await dialog(page).getByRole('button', { name: 'Bring in 1 mark' }).click();
    await expect(dialog(page).getByRole('status')).toContainText('1 mark');
  });

  await test.step('one undo takes an import out, and it can come in again', async () => {
    await dialog(page).getByRole('button', { name: 'Take these marks out again' }).click();
    await expect(page.getByText('The marks are out again.')).toBeVisible();
    await expect(rows(page)).toHaveCount(5);
    await choose(page, 'Bring in annotations…');
    await dialog(page).getByLabel('Annotated files', { exact: true }).setInputFiles(info.outputPath('quay.jsonl'));
    await dialog(page)
      .getByRole('radio', { name: /“quay lost”/ })
      .check();
    await dialog(page).getByRole('button', { name: 'Read again' }).click();
    await dialog(page).getByRole('button', { name: 'Bring in 1 mark' }).click();
    await expect(dialog(page).getByRole('status')).toContainText('1 brought back');
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await expect(rows(page)).toHaveCount(6);
  });

  await test.step('dropped on the window, annotations are asked about: they come in with them, or as articles alone', async () => {
    const words = { 'two/bay.txt': 'The bay froze over on Sunday.\n', 'two/bay.ann': 'T1\tFigure 19 28\ton Sunday\n' };
    mkdirSync(info.outputPath('two'), { recursive: true });
    for (const [name, content] of Object.entries(words)) writeFileSync(info.outputPath(name), content);
    const drop = async () => {
      await dragIn(page, info.outputPath('two'));
      await expect(dialog(page)).toContainText('These files hold annotations');
      await expect(dialog(page)).toContainText('They look like brat.');
    };
    await drop();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(articles(page)).toHaveCount(1);
    await drop();
    await dialog(page).getByRole('button', { name: 'Only as articles' }).click();
    await expect(articles(page)).toHaveCount(2);
    await drop();
    expect(await serious(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Bring in with annotations' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('1 document, 1 mark');
    await dialog(page).getByRole('button', { name: 'Bring in 1 mark' }).click();
    await expect(dialog(page).getByRole('status')).toContainText('1 mark');
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await expect(rows(page)).toHaveCount(1);
  });

  await test.step('what holds no annotations is refused in a sentence', async () => {
    const file = info.outputPath('letter.txt');
    writeFileSync(file, 'Dear all,\nno marks here.\n');
    await choose(page, 'Bring in annotations…');
    await dialog(page).getByLabel('Annotated files', { exact: true }).setInputFiles(file);
    await expect(dialog(page).getByRole('alert')).toContainText('No annotations in a format that Postil knows');
  });
});
