import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { introduce, letGo, markWords, openArticle, select } from '../e2e/story/acts.ts';
import { chromiumFlags, findChromium } from '../kit/chromium.ts';
import { startHost } from '../kit/host.ts';

/** `npm run pictures` takes the README's pictures anew: the real workbench on the sample project, in both themes. */

const OUT = join(import.meta.dirname, '..', '..', 'docs', 'images');
const dataDir = mkdtempSync(join(tmpdir(), 'postil-pictures-'));
const host = await startHost(dataDir);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
try {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, colorScheme: 'light' });
  await page.goto(host.url);
  await introduce(page, 'Ana');
  await page.getByRole('button', { name: /Open sample project/ }).click();
  await openArticle(page, /what is known and what is not/);
  await page.getByRole('button', { name: 'End the first steps' }).click();
  await annotate(page);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: join(OUT, `workbench-${theme}.png`) });
  }
} finally {
  await browser.close();
  await host.stop();
  rmSync(dataDir, { recursive: true });
}

/** Nested, crossing and discontinuous marks of all three tags, the last one in hand. */
async function annotate(page: Page): Promise<void> {
  await markWords(page, '328 people', 'f');
  await markWords(page, 'the Melovar Coast Service', 'a');
  await markWords(page, '328 people were on board', 'c', '300 of them passengers');
  await markWords(page, 'Petr Okonny', 'a');
  await markWords(page, 'An earlier toll of seven', 'c', 'counted one man twice');
  await markWords(page, 'seven', 'f');
  await markWords(page, 'Estuary Lines chairwoman Tova Lind', 'a');
  await markWords(page, 'at least 20 minutes', 'f');
  await letGo(page);
  await markWords(page, 'The sprinklers had run for at least 20 minutes', 'c');
  await select(page, 'without them "hundreds would have died"');
  await page.keyboard.press('+');
  const claimer = page.getByRole('combobox', { name: 'Who says it' });
  await claimer.fill('Tova Lind');
  await claimer.press('Tab');
  await page.getByLabel('Quotation').selectOption('mixed');
}
