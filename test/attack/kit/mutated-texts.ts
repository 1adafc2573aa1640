/** A program: brings in so many mutated files as articles, one after the other, and sends what came of it. */
import { ingestBytes } from '../../../shared/ingest/ingest.ts';
import { canonicalText } from '../../../shared/text/canonical.ts';
import { Dice } from '../../bench/kit/dice.ts';
import { mutateBytes } from './mutate.ts';
import { isSentence } from './sentence.ts';
import { Tally } from './tally.ts';
import { SPOILT } from './texts.ts';

const [from, to] = process.argv.slice(2).map(Number) as [number, number]; // the test that starts it gives both
const tally = new Tally();

for (let seed = from; seed < to; seed++) {
  const dice = new Dice(seed);
  const { name, bytes } = dice.pick(SPOILT);
  const spoilt = mutateBytes(dice, bytes);
  const before = spoilt.slice();
  const start = performance.now();
  try {
    const article = ingestBytes(name, spoilt);
    tally.took(performance.now() - start);
    tally.count(article.ok ? 'read' : article.code);
    if (!article.ok && !isSentence(article.message)) tally.wrong(seed, `no sentence: ${article.message}`);
    if (article.ok) {
      const { text, zones, meta } = article.value;
      const canonical = canonicalText(text);
      if (!canonical.ok || canonical.value !== text) tally.wrong(seed, 'the text is not canonical');
      if (text.includes('\0')) tally.wrong(seed, 'a zero in the text');
      if (zones.some(({ start: a, end: b }) => a < 0 || b <= a || b > text.length)) tally.wrong(seed, 'a zone outside');
      if (Object.values(meta).some((field) => field.length > text.length)) tally.wrong(seed, 'made up');
    }
    if (Buffer.compare(spoilt, before) !== 0) tally.wrong(seed, 'the file’s bytes were changed');
  } catch (error) {
    tally.wrong(seed, `threw ${String(error)}`);
  }
}
tally.send();
