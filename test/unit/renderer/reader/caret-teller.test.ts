import { expect, test } from 'vitest';
import { offsetOf, press, stage, startAt } from '../../../kit/reader-page.ts';

const said = () => stage.evaluate((demo) => demo.said.at(-1) ?? '');
/** After these keys this is what was said last. */
async function hears(what: string | RegExp, ...keys: string[]): Promise<void> {
  await press(...keys);
  await expect.poll(said).toMatch(typeof what === 'string' ? new RegExp(`^${RegExp.escape(what)}$`) : what);
}

test('a screen reader hears what the caret came to, as much as it moved by', async () => {
  await startAt(offsetOf('At least 40'));
  await hears(/^least(,|$)/, 'Control+ArrowRight', 'Control+ArrowRight');
  await hears('4', 'ArrowRight');
  await hears('40', 'Control+ArrowRight');
  await hears('40', 'Control+ArrowLeft');
  await hears(/^At least 40 people were missing .*\.$/, 'Control+ArrowUp');
  await hears(/^(?!At least)\S.{20,120}$/, 'ArrowDown');
  const row = await said();
  await hears(new RegExp(`^${RegExp.escape(row.charAt(0))}(,|$)`), 'Home');
});

test('it hears what is selected, in short where that is long, and nothing of what was let go of', async () => {
  await startAt(offsetOf('people were missing'));
  await hears('Selected: “people”', 'w');
  await hears('Selected: “people were”', 'w');
  await hears(/^Selected: “At least 40 .{40,80} … .{40,80}”$/, 'b');
});

test('it hears of marks that the caret comes into and leaves, once', async () => {
  await startAt(offsetOf('provincial rescue office'));
  await expect.poll(said).toMatch(/^p, in a mark: .*Actor/);
  await hears('provincial', 'Control+ArrowRight');
  await hears(
    /^(?!office).*(outside of marks|in a mark: (?!.*Actor))/,
    'Control+ArrowRight',
    'Control+ArrowRight',
    'Control+ArrowRight',
  );
});
