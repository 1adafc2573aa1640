import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActId, actId, newStepKey, type StepKey } from '../../../../../shared/model/ids.ts';
import type { Act } from '../../../../../shared/model/step.ts';
import { comment, drop, edit, mark } from '../../../../../shared/steps/commands.ts';
import { type Fold, newFold } from '../../../../../shared/steps/fold.ts';
import { addressedComments } from '../../../../../shared/steps/talk/addressed.ts';
import { type Thread, threadsOf } from '../../../../../shared/steps/talk/threads.ts';
import { inverse } from '../../../../../shared/steps/undo.ts';
import { ANA, anchorAt, BEN, Device, meet, memberNamed } from '../../../../kit/people.ts';

const CLEO = memberNamed('c');
const pair = () => [new Device(ANA), new Device(BEN)] as const;
const record = (device: Device, id: ActId) => device.fold.get(id)!;
/** Each thread as the texts that stand in it; a resolved one ends with a full stop. */
const words = (fold: Fold) => threadsOf(fold).map(said);
const said = ({ first, replies, resolved }: Thread) =>
  [first, ...replies].map((one) => (one.withdrawn ? '-' : one.texts.join('|'))).join(' ') + (resolved ? '.' : '');

describe('threads', () => {
  it('[T1] a reply to a reply is in the thread of the first, in the order of the room', () => {
    const [ana, ben] = pair();
    const about = ana.do(mark('claim', [anchorAt(0, 'one')]));
    const first = ana.do(comment(about, 'first', []));
    meet(ana, ben);
    const reply = ben.do(comment(about, 'reply', [], first));
    ben.do(comment(null, 'of the article', []));
    meet(ana, ben);
    ana.do(comment(about, 'deeper', [], reply));
    expect(words(ana.fold)).toEqual(['first reply deeper', 'of the article']);
    expect(threadsOf(ana.fold).map(({ of }) => of)).toEqual([about, null]);
  });

  it('[T1] what answers a comment that is not here, or goes in a circle, begins a thread', () => {
    const ana = new Device(ANA);
    const [a, b, gone] = [newStepKey(ANA), newStepKey(ANA), newStepKey(BEN)];
    const step = (text: string, re: ActId) => ({
      v: 1,
      by: ANA,
      at: 0,
      seq: 1,
      via: 'hand',
      acts: [comment(null, text, [], re)],
      sig: '',
    });
    ana.fold.add([
      [a, step('a', actId(b, 0))],
      [b, step('b', actId(a, 0))],
    ]);
    ana.do(comment(null, 'waits', [], actId(gone, 0)));
    expect(words(ana.fold).sort()).toEqual(['a', 'b', 'waits']);
  });

  it('[T1] what leads into a circle begins a thread too, whatever came in first', () => {
    const [a, b, tail, end] = [newStepKey(ANA), newStepKey(ANA), newStepKey(ANA), newStepKey(ANA)];
    const step = (text: string, re: StepKey) => ({
      v: 1,
      by: ANA,
      at: 0,
      seq: 1,
      via: 'hand',
      acts: [comment(null, text, [], actId(re, 0))],
      sig: '',
    });
    const entries = [
      [a, step('a', b)],
      [b, step('b', a)],
      [tail, step('tail', a)],
      [end, step('end', tail)],
    ] as const;
    for (const order of [entries, entries.toReversed()]) {
      const fold = newFold();
      for (const entry of order) fold.add([entry]);
      expect(words(fold).sort()).toEqual(['a', 'b', 'end', 'tail']);
    }
  });

  it('[T2] nobody changes another’s words, nor withdraws them', () => {
    const [ana, ben] = pair();
    const id = ana.do(comment(null, 'mine', []));
    meet(ana, ben);
    ben.do(edit(record(ben, id), { text: 'not mine' }));
    ben.do(drop(record(ben, id)));
    expect(words(ben.fold)).toEqual(['mine']);
    meet(ana, ben);
    ana.do(edit(record(ana, id), { text: 'mended' }));
    expect(words(ana.fold)).toEqual(['mended']);
    expect(threadsOf(ana.fold)[0]?.first.edited).toBe(true);
  });

  it('[T2] two devices of one author that disagree are both shown until one text is kept', () => {
    const [desk, laptop] = [new Device(ANA), new Device(ANA)];
    const id = desk.do(comment(null, 'draft', []));
    meet(desk, laptop);
    desk.do(edit(record(desk, id), { text: 'at the desk' }));
    laptop.do(edit(record(laptop, id), { text: 'on the way' }));
    meet(desk, laptop);
    expect(threadsOf(desk.fold)[0]?.first.texts.toSorted()).toEqual(['at the desk', 'on the way']);
    desk.do(edit(record(desk, id), { text: 'at the desk' }));
    expect(words(desk.fold)).toEqual(['at the desk']);
  });

  it('[T3] anybody resolves and reopens; while that is contested, the thread is open', () => {
    const [ana, ben] = pair();
    const id = ana.do(comment(null, 'word', []));
    meet(ana, ben);
    ben.do(edit(record(ben, id), { resolved: true }));
    expect(words(ben.fold)).toEqual(['word.']);
    meet(ana, ben);
    ana.do(edit(record(ana, id), { resolved: false }));
    ben.do(edit(record(ben, id), { resolved: true }));
    meet(ana, ben);
    expect(threadsOf(ana.fold)[0]).toMatchObject({ resolved: false, resolvedContested: true });
  });

  it('[T4] a withdrawn comment is gone, or keeps its place for its replies', () => {
    const [ana, ben] = pair();
    const [alone, first] = [ana.do(comment(null, 'alone', [])), ana.do(comment(null, 'first', []))];
    meet(ana, ben);
    ben.do(comment(null, 'reply', [], first));
    meet(ana, ben);
    for (const id of [alone, first]) ana.do(drop(record(ana, id)));
    expect(words(ana.fold)).toEqual(['- reply']);
  });

  it('[U3] a comment that somebody answered is not undone', () => {
    const [ana, ben] = pair();
    const key = ana.act([comment(null, 'first', [])]);
    meet(ana, ben);
    ben.do(comment(null, 'reply', [], actId(key, 0)));
    meet(ana, ben);
    expect(inverse(ana.fold, key)).toEqual({ acts: [], skipped: 1, blockedBy: BEN });
  });
});

describe('whom a comment is for', () => {
  it('[T5] those it mentions, and those who wrote in its thread before; never its author', () => {
    const [ana, ben, cleo] = [new Device(ANA), new Device(BEN), new Device(CLEO)];
    ana.do(comment(null, 'for nobody', [ANA]));
    const first = ana.do(comment(null, 'first', [BEN]));
    meet(ana, ben, cleo);
    ben.do(comment(null, 'reply', [CLEO], first));
    meet(ana, ben, cleo);
    ana.do(comment(null, 'thanks', [], first));
    expect(addressedComments(ana.fold).map(({ text, mentions, answers }) => [text, mentions, answers])).toEqual([
      ['first', [BEN], []],
      ['reply', [CLEO], [ANA]],
      ['thanks', [], [BEN]],
    ]);
  });

  it('[T5] whoever made the mark it is about, unless it is theirs or is for them already', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const about = ben.do(mark('claim', [anchorAt(0, 'one')]));
    meet(ana, ben);
    const first = ana.do(comment(about, 'too long', []));
    ana.do(comment(about, 'to Ben by name', [BEN]));
    meet(ana, ben);
    ben.do(comment(about, 'shorter now', [], first));
    ben.do(comment(about, 'my own', []));
    meet(ana, ben);
    ana.do(comment(about, 'thanks', [], first));
    expect(
      addressedComments(ana.fold).map(({ text, mentions, answers, maker }) => [text, mentions, answers, maker]),
    ).toEqual([
      ['too long', [], [], BEN],
      ['to Ben by name', [BEN], [], undefined],
      ['shorter now', [], [ANA], undefined],
      ['thanks', [], [BEN], undefined],
    ]);
  });

  it('[T5] what is no member’s id is ignored, and so is a list that is none', () => {
    const ana = new Device(ANA);
    const odd = (mentions: unknown) => ({ kind: 'comment', of: null, text: 'odd', mentions }) as Act; // as a stranger may write it
    for (const mentions of [[BEN, 7, 'Ben', BEN], 'Ben', null, { BEN }]) ana.do(odd(mentions));
    expect(threadsOf(ana.fold).map(({ first }) => first.mentions)).toEqual([[BEN], [], [], []]);
  });
});

it('[F1] whatever comes in first, last or twice, the talk is the same', () => {
  const doing = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('write', 'write', 'reply', 'turn', 'edit', 'withdraw', 'resolve', 'reopen', 'meet'),
    at: fc.nat(20),
    to: fc.constantFrom(ANA, BEN, CLEO),
  });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 40, size: 'max' }), fc.infiniteStream(fc.nat(1_000)), (doings, dice) => {
      const devices = [new Device(ANA), new Device(BEN), new Device(CLEO)];
      for (const { who, what, at, to } of doings) {
        const device = devices[who]!;
        const all = [...device.fold.all('comment')];
        const one = all[at % Math.max(1, all.length)];
        if (what === 'meet') meet(...devices);
        else if (what === 'write') device.do(comment(null, `w${at}`, [to]));
        else if (!one) continue;
        else if (what === 'reply') device.do(comment(null, `r${at}`, [], one.id));
        // Only a stranger's Postil turns answers round: here one's last two into a circle, and the others lead into it.
        else if (what === 'turn') {
          const own = all.filter(({ made }) => made.by === device.member);
          for (const [i, answer] of own.entries())
            device.do(edit(answer, { re: own[i + 1 < own.length ? i + 1 : Math.max(0, i - 1)]!.id }));
        } else if (what === 'edit') device.do(edit(one, { text: `e${at}`, mentions: [to] }));
        else if (what === 'withdraw') device.do(drop(one));
        else device.do(edit(one, { resolved: what === 'resolve' }));
      }
      meet(...devices);
      const entries = [...devices[0]!.entries];
      const shuffled = entries
        .map((entry) => ({ entry, by: dice.next().value as number })) // the stream never ends
        .sort((a, b) => a.by - b.by)
        .flatMap(({ entry, by }) => (by % 5 === 0 ? [entry, entry] : [entry]));
      const other = newFold();
      for (const entry of shuffled) other.add([entry]);
      expect(threadsOf(other)).toEqual(threadsOf(devices[0]!.fold));
      expect(addressedComments(other)).toEqual(addressedComments(devices[0]!.fold));
    }),
    { seed: 5, numRuns: 200 },
  );
});
