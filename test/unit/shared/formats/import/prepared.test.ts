import { expect, test } from 'vitest';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import { prepared } from '../../../../../shared/formats/import/prepared.ts';

const document = (name: string, text: string): ForeignDocument => ({ name, text, meta: {}, marks: [], links: [] });

test('documents without a word are left out and named, and the others come in', () => {
  const made = prepared([document('one', 'Rain fell.'), document('emptied', ''), document('blank', ' \r\n')]);
  expect(made).toMatchObject({
    ok: true,
    value: [{ name: 'one', notRead: { 'texts without a word (emptied, blank)': 2 } }],
  });
  expect(made.ok && made.value).toHaveLength(1);
});

test('where there is nothing else, they are a refusal by name', () => {
  expect(prepared([document('emptied', '')])).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^emptied: There are no words in this article/),
  });
});

test('a row of Postil’s own that is there twice comes in once', () => {
  const id = `${'a'.repeat(26)}/${'b'.repeat(26)}/0`;
  const mark = { id, label: 'claim', spans: [{ start: 0, end: 4 }], attrs: {}, annotator: null, note: null };
  const row = { ...document('one', 'Rain fell.'), marks: [mark] };
  expect(prepared([row, row])).toMatchObject({ ok: true, value: [{ marks: [mark] }] });
});
