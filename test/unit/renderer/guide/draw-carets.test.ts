import type { UserState } from '@lexical/yjs';
import { expect, test } from 'vitest';
import { drawCarets } from '../../../../renderer/guide/draw-carets.ts';
import { silent, Writer } from './two-editors.ts';

const caret = (name: string): UserState => ({
  anchorPos: null,
  focusPos: null,
  focusing: false,
  name,
  color: 'red',
  awarenessData: {},
});

test('a caret that cannot be drawn is left out, and the others are drawn', () => {
  const bad = Object.defineProperty(caret('Bad'), 'focusing', {
    get() {
      throw new Error('no such place');
    },
  });
  const states = new Map([
    [11, caret('Ana')],
    [12, bad],
    [13, caret('Ben')],
  ]);
  const { binding } = new Writer().bound;
  drawCarets(binding, { ...silent, awareness: { ...silent.awareness, getStates: () => states } });
  expect([...binding.cursors.values()].map(({ name }) => name).sort()).toEqual(['Ana', 'Ben']);
});
