import type { KeyboardEvent } from 'react';
import { expect, test } from 'vitest';
import { useDraft } from '../../../../renderer/ui/use-draft.ts';
import { mountedHook } from '../../../kit/mounted.ts';

/** A field with what it wrote, and how often it kept a key to itself. */
async function field(value: string) {
  const written: string[] = [];
  let kept = 0;
  const use = (now: string) => () => useDraft({ value: now, onCommit: (text) => written.push(text) });
  const hook = await mountedHook(use(value));
  return {
    written,
    kept: () => kept,
    shown: () => hook.now.text,
    type: (text: string) => hook.after(() => hook.now.write(text)),
    press: (key: string, isComposing = false) => {
      const nativeEvent = { isComposing } as KeyboardEvent['nativeEvent']; // no more of it is read
      return hook.after(() => hook.now.press({ key, nativeEvent, stopPropagation: () => kept++ }));
    },
    leave: () => hook.after(() => hook.now.commit()),
    comesIn: (text: string) => hook.again(use(text)),
    end: hook.end,
  };
}

test('Escape lets go of a draft and leaves the page around it open; without one it is the page’s', async () => {
  const { type, press, kept, shown, leave, written, end } = await field('minister');
  await type('mini');
  await press('Escape');
  expect([kept(), shown()]).toEqual([1, 'minister']);
  await press('Escape');
  expect(kept()).toBe(1);
  await leave();
  expect(written).toEqual([]);
  await end();
});

test('keys that choose among what an input method offers write nothing and let go of nothing', async () => {
  const { type, press, shown, written, end } = await field('');
  await type('だい');
  await press('Enter', true);
  await press('Escape', true);
  expect([written, shown()]).toEqual([[], 'だい']);
  await press('Enter');
  expect(written).toEqual(['だい']);
  await end();
});

test('a letter that was typed and taken back does not undo what came in meanwhile', async () => {
  const { type, comesIn, leave, written, shown, end } = await field('minister');
  await type('ministerx');
  await comesIn('deputy minister');
  await type('minister');
  await leave();
  expect(written).toEqual([]);
  expect(shown()).toBe('deputy minister');
  await end();
});
