import { expect, test } from 'vitest';
import { FirstWords } from '../../../../renderer/articles/first-words.ts';
import type { OpenArticle } from '../../../../renderer/session/session-types.ts';
import { type ArticleId, articleIdOf } from '../../../../shared/model/ids.ts';
import { until } from '../../../kit/until.ts';

const [GOOD, BAD] = [articleIdOf('good'), articleIdOf('bad')];

/** First words over articles that open as `open` says. */
function reading(open: (aid: ArticleId) => string) {
  const reported: unknown[] = [];
  const openArticle = async (aid: ArticleId) => {
    const text = open(aid);
    // No more of an article is used.
    return { text: { text }, close: () => undefined } as unknown as OpenArticle;
  };
  return { words: new FirstWords({ openArticle }, (error) => reported.push(error)), reported };
}

test('an article that cannot be opened holds up no other, is reported, and can be asked for again', async () => {
  let broken = true;
  const { words, reported } = reading((aid) => {
    if (aid === BAD && broken) throw new Error('the host is away');
    return `Words of ${aid === BAD ? 'bad' : 'good'}`;
  });
  words.ask(BAD);
  words.ask(GOOD);
  await until(words, () => words.of(GOOD) !== '', 'the good one was read');
  expect(words.of(GOOD)).toBe('Words of good');
  expect(reported).toEqual([new Error('the host is away')]);
  broken = false;
  words.ask(BAD);
  await until(words, () => words.of(BAD) === 'Words of bad', 'the other was read');
});
