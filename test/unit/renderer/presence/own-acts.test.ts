import { expect, test } from 'vitest';
import { onOwnAct } from '../../../../renderer/presence/own-acts.ts';

const key = (name: string) => Object.assign(new Event('keydown', { cancelable: true }), { key: name });

test.each(['pointerdown', 'wheel', 'touchmove'])('%s is an act of one’s own', (kind) => {
  const window = new EventTarget();
  let acts = 0;
  onOwnAct(window, () => acts++);
  window.dispatchEvent(new Event(kind));
  expect(acts).toBe(1);
});

test('a key is one, a modifier alone and a move of the mouse are none, and nothing counts once it is over', () => {
  const window = new EventTarget();
  let acts = 0;
  const end = onOwnAct(window, () => acts++);
  for (const event of [key('Shift'), key('Control'), new Event('pointermove')]) window.dispatchEvent(event);
  expect(acts).toBe(0);
  const arrow = key('ArrowDown');
  window.dispatchEvent(arrow);
  expect([acts, arrow.defaultPrevented]).toEqual([1, false]);
  end();
  window.dispatchEvent(key('ArrowDown'));
  expect(acts).toBe(1);
});

test('Escape ends nothing else', () => {
  const window = new EventTarget();
  const heard: string[] = [];
  onOwnAct(window, () => heard.push('ended'));
  const press = key('Escape');
  window.dispatchEvent(press);
  expect([heard, press.defaultPrevented]).toEqual([['ended'], true]);
});
