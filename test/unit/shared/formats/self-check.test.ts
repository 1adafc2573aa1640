import { expect, it } from 'vitest';
import { ok } from '../../../../shared/base/result.ts';
import { checkWritten, expectedOf } from '../../../../shared/formats/self-check.ts';
import { sampleArticle } from './sample-article.ts';

const article = sampleArticle('🙂 Nine were 🙂', [['claim', 'were 🙂']]);
const expected = expectedOf({ carried: ({ marks }) => marks }, article);
const [mark] = article.marks;
const [span] = mark!.spans; // the one that it was made with

/** The article as it would be read back, with something else of the mark's span. */
const readWith = (change: Partial<NonNullable<typeof span>>) =>
  ok({ ...article, marks: [{ ...mark!, spans: [{ ...span!, ...change }] }] });

it('an article that was read back as it was written is right', () => {
  expect(checkWritten(readWith({}), expected)).toEqual({ ok: true, value: true });
});

it.each([
  ['code points behind the end, which cut out the same words', { end: span!.end! + 1 }],
  ['UTF-16 units behind the end', { end16: span!.end16! + 1 }],
  ['code points that count the emoji as two', { end: span!.end16 }],
  ['a place further left', { start: span!.start! - 1, start16: span!.start16! - 1 }],
  ['other words', { quote: 'were 🙃' }],
  ['no place, though it is no orphan', { start: null, end: null, start16: null, end16: null }],
])('one with %s ends the export', (_, change) => {
  expect(checkWritten(readWith(change), expected)).toMatchObject({ ok: false, code: 'self-check' });
});

it.each([
  ['code points', { start: -1 }],
  ['UTF-16 units', { start16: -1 }],
])('a mark at the beginning with %s in front of the text ends the export', (_, change) => {
  const first = sampleArticle('Nine were missing', [['figure', 'Nine']]);
  const [figure] = first.marks;
  const read = ok({ ...first, marks: [{ ...figure!, spans: [{ ...figure!.spans[0]!, ...change }] }] });
  const checked = checkWritten(read, expectedOf({ carried: () => read.value.marks }, first));
  expect(checked).toMatchObject({ ok: false, code: 'self-check' });
});
