/** A program: opens so many mutated `.postil` files, one after the other, and sends what came of it. */
import { isDeepStrictEqual } from 'node:util';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { Dice } from '../../bench/kit/dice.ts';
import { attackedDesk } from './desk.ts';
import { mutateBundle } from './mutate.ts';
import { attackedProject, furtherCopy } from './projects.ts';
import { isSentence } from './sentence.ts';
import { Tally } from './tally.ts';

const [from, to] = process.argv.slice(2).map(Number) as [number, number]; // the test that starts it gives both
const here = attackedProject();
const mailed = [here.file, writeBundle(furtherCopy(here).bundle())];
const tally = new Tally();

let desk = await attackedDesk();
await desk.open(here.file);
for (let seed = from; seed < to; seed++) {
  const dice = new Dice(seed);
  const bytes = mutateBundle(dice, dice.pick(mailed));
  const before = { state: desk.state(), steps: desk.steps() };
  const start = performance.now();
  const opened = await desk.open(bytes).catch((error: unknown) => `threw ${String(error)}`);
  tally.took(performance.now() - start);
  if (typeof opened === 'string') {
    tally.wrong(seed, opened);
  } else if (!opened.ok) {
    tally.count(opened.code);
    if (!isSentence(opened.message)) tally.wrong(seed, `no sentence: ${opened.message}`);
    if (desk.state() !== before.state) tally.wrong(seed, `half done (${opened.code})`);
  } else {
    const changed = desk.state() !== before.state;
    tally.count(changed ? 'taken in' : 'nothing new');
    if (!changed) continue;
    const after = desk.steps();
    for (const [key, step] of before.steps) {
      if (!isDeepStrictEqual(after.get(key), step)) tally.wrong(seed, `${key} is lost or another`);
    }
    for (const wrong of desk.wrongs()) tally.wrong(seed, wrong);
    if (desk.words(here.text) !== here.words) tally.wrong(seed, 'the article’s text is another');
    await desk.close();
    desk = await attackedDesk();
    await desk.open(here.file);
  }
}
await desk.close();
tally.send();
