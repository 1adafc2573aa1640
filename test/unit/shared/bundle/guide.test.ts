import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Bundle } from '../../../../shared/bundle/bundle.ts';
import { knownFrom } from '../../../../shared/bundle/known.ts';
import { planMerge } from '../../../../shared/bundle/plan-merge.ts';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { guidelinesOf } from '../../../../shared/guide/read-guide.ts';
import { HeldDoc } from '../../../../shared/steps/guard/held.ts';
import { judge } from '../../../../shared/steps/guard.ts';
import { guideRoom, parseRoom, peopleRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject, verifyWithNode } from '../../../kit/signed-project.ts';
import { line } from '../guide/crafted.ts';

/** Opens a file where `here` is, as somebody who may write the guidelines or not. */
function open(bundle: Bundle, here: SignedProject, mayGuide: boolean): void {
  const people = here.state(peopleRoom(bundle.pid));
  const plan = planMerge(bundle, {
    held: (room) => here.state(room),
    known: people === null ? null : knownFrom(people),
    mayGuide,
    verify: verifyWithNode,
  });
  if (!plan.ok) throw new Error(plan.message);
  for (const { room, update } of plan.value.take) Y.applyUpdate(here.doc(room), update);
}

const guideOf = (project: SignedProject) => project.doc(guideRoom(project.pid));
const wordsOf = (project: SignedProject) =>
  guidelinesOf(guideOf(project))
    .blocks.map((block) => ('content' in block ? block.content : [])[0])
    .map((each) => each && 'text' in each && each.text);
const write = (project: SignedProject, words: string) => guideRoot(guideOf(project)).insertEmbed(0, line(words));

/** Ana's project with guidelines, and Ben's copy of it; both wrote on since. */
function apart() {
  const ana = newPerson();
  const hers = SignedProject.founded(ana);
  write(hers, 'of both');
  const his = new SignedProject(hers.pid);
  open(hers.bundle(), his, false);
  expect(wordsOf(his)).toEqual(['of both']);
  write(hers, 'hers');
  write(his, 'his');
  return { hers, his };
}

it('guidelines written apart are one page after both files were opened, byte for byte, as the guard takes it', async () => {
  const { hers, his } = apart();
  open(hers.bundle(), his, true);
  open(his.bundle(), hers, true);
  expect(wordsOf(hers).sort()).toEqual(['hers', 'his', 'of both']);
  expect(Y.encodeStateAsUpdate(guideOf(hers))).toEqual(Y.encodeStateAsUpdate(guideOf(his)));
  // What was deleted in one copy goes from the other.
  guideRoot(guideOf(his)).delete(0, 2);
  open(his.bundle(), hers, true);
  expect(wordsOf(hers)).toEqual(['of both']);

  const name = guideRoom(hers.pid);
  const context = {
    room: parseRoom(name)!,
    name,
    held: new HeldDoc(new Y.Doc()),
    carrier: 'curator' as const,
    roleOf: () => null,
    verify: () => false,
  };
  expect(await judge(hers.state(name)!, context)).toMatchObject({ ok: true });
});

it('whoever may not write them takes none from a file: at a hub they would be refused for it', () => {
  const { hers, his } = apart();
  open(hers.bundle(), his, false);
  expect(wordsOf(his).sort()).toEqual(['his', 'of both']);
});

it('nor what was written on at the end of words that are here, nor what was deleted of them', () => {
  const ana = newPerson();
  const hers = SignedProject.founded(ana);
  guideRoot(guideOf(hers)).insert(0, 'Mark each claim');
  const his = new SignedProject(hers.pid);
  open(hers.bundle(), his, false);
  const held = his.state(guideRoom(hers.pid));
  expect(guideRoot(guideOf(his)).toString()).toBe('Mark each claim');

  // Yjs makes one piece of these words and those before them: the new ones have no beginning of their own.
  guideRoot(guideOf(hers)).insert(15, ' twice');
  open(hers.bundle(), his, false);
  expect(his.state(guideRoom(hers.pid))).toEqual(held);

  guideRoot(guideOf(hers)).delete(0, guideRoot(guideOf(hers)).length);
  open(hers.bundle(), his, false);
  expect(his.state(guideRoom(hers.pid))).toEqual(held);
});

it('what was only deleted is not taken either by whoever may not write them', () => {
  const { hers, his } = apart();
  open(hers.bundle(), his, true);
  guideRoot(guideOf(hers)).delete(0, 2);
  open(hers.bundle(), his, false);
  expect(wordsOf(his).sort()).toEqual(['hers', 'his', 'of both']);
  open(hers.bundle(), his, true);
  expect(wordsOf(his)).toEqual(['his']);
});

it('nothing else comes in with them', () => {
  const { hers, his } = apart();
  guideOf(hers).getMap('elsewhere').set('x', 1);
  open(hers.bundle(), his, true);
  expect(wordsOf(his).sort()).toEqual(['his', 'of both']);
  expect(guideOf(his).getMap('elsewhere').size).toBe(0);
});
