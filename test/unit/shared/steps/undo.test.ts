import { describe, expect, it, vi } from 'vitest';
import { type ActId, actId, type StepKey } from '../../../../shared/model/ids.ts';
import { drop, edit, mark, relate, restore } from '../../../../shared/steps/commands.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const span = anchorAt(3, 'ninety');
const claim = () => mark('claim', [span]);
const record = (device: Device, id: ActId) => device.fold.get(id)!;
const tag = (device: Device, id: ActId) => record(device, id).fields.tag;

/** Undoes a step as the workbench would; answers the undo step's key. */
function undo(device: Device, key: StepKey, via: 'undo' | 'redo' = 'undo'): StepKey {
  const { acts } = inverse(device.fold, key);
  expect(acts.length).toBeGreaterThan(0);
  return device.act(acts, via);
}

describe('undo', () => {
  it('[U1, U2] a mark is undone by dropping it and redone by undoing that', () => {
    const ana = new Device(ANA);
    const key = ana.act([claim()]);
    const undone = undo(ana, key);
    expect(record(ana, actId(key, 0)).dropped).toBe(true);
    const redone = undo(ana, undone, 'redo');
    expect(record(ana, actId(key, 0)).dropped).toBe(false);
    undo(ana, redone);
    expect(record(ana, actId(key, 0)).dropped).toBe(true);
    expect(ana.entries.size).toBe(4);
  });

  it('[U2] an edit gives back what it replaced, or null', () => {
    const ana = new Device(ANA);
    const id = ana.do(claim());
    undo(ana, ana.act([edit(record(ana, id), { tag: 'actor', 'attrs.type': 'state' })]));
    expect(tag(ana, id)?.value).toBe('claim');
    expect(record(ana, id).fields['attrs.type']?.value).toBeNull();
  });

  it('[U2, F10, F11] undoing a settlement gives back the contest: whose each value is, and which is shown', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const id = ana.do(claim());
    meet(ana, ben);
    ana.do(edit(record(ana, id), { tag: 'actor' }));
    ben.do(edit(record(ben, id), { tag: 'figure' }));
    meet(ana, ben);
    const before = tag(ana, id)!;
    const settled = ana.act([edit(record(ana, id), { tag: 'claim' })]);
    const undone = undo(ana, settled);
    const after = tag(ana, id)!;
    expect([after.contested, after.value]).toEqual([true, before.value]);
    expect(after.heads.map(({ by, value }) => [by, value])).toEqual(before.heads.map(({ by, value }) => [by, value]));
    const redone = undo(ana, undone, 'redo');
    expect(tag(ana, id)).toMatchObject({ value: 'claim', contested: false });
    undo(ana, redone);
    expect(tag(ana, id)!.heads.map(({ by, value }) => [by, value])).toEqual(
      before.heads.map(({ by, value }) => [by, value]),
    );
  });

  it('[U2, F7] redoing a drop says what it sees, so that it drops', () => {
    const ana = new Device(ANA);
    const id = ana.do(claim());
    const dropped = ana.act([drop(record(ana, id))]);
    const undone = undo(ana, dropped);
    expect(record(ana, id).dropped).toBe(false);
    ana.do(edit(record(ana, id), { 'attrs.stance': '0' }));
    undo(ana, undone, 'redo');
    expect(record(ana, id).dropped).toBe(true);
  });

  it('[U3] what somebody changed since is left and named', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const key = ana.act([claim(), claim()]);
    meet(ana, ben);
    ben.do(edit(record(ben, actId(key, 0)), { tag: 'actor' }));
    meet(ana, ben);
    expect(inverse(ana.fold, key)).toMatchObject({ skipped: 1, blockedBy: BEN });
    undo(ana, key);
    expect([record(ana, actId(key, 0)).dropped, record(ana, actId(key, 1)).dropped]).toEqual([false, true]);
  });

  it('[U3] an attribute or a link somebody added keeps the mark', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const keys = [ana.act([claim()]), ana.act([claim()])];
    meet(ana, ben);
    ben.do(edit(record(ben, actId(keys[0]!, 0)), { 'attrs.stance': '0' }));
    ben.do(relate('claimer', actId(keys[1]!, 0), actId(keys[0]!, 0)));
    meet(ana, ben);
    for (const key of keys) expect(inverse(ana.fold, key)).toMatchObject({ acts: [], skipped: 1, blockedBy: BEN });
  });

  it('[U3] a room is looked through once for what points at the marks of a step, however many it made', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const key = ana.act(Array.from({ length: 100 }, claim));
    meet(ana, ben);
    ben.do(relate('claimer', actId(key, 7), actId(key, 7)));
    ben.do(relate('claimer', actId(key, 40), actId(key, 90)));
    meet(ana, ben);
    const looks = vi.spyOn(ana.fold, 'all');
    const { acts, skipped, blockedBy } = inverse(ana.fold, key);
    expect([acts.length, skipped, blockedBy]).toEqual([97, 3, BEN]);
    expect(looks.mock.calls.length, 'a look for each kind that may point').toBeLessThan(10);
  });

  it('[U3] one can undo all the way back through one’s own edits', () => {
    const ana = new Device(ANA);
    const made = ana.act([claim()]);
    const id = actId(made, 0);
    const first = ana.act([edit(record(ana, id), { tag: 'actor' })]);
    const second = ana.act([edit(record(ana, id), { tag: 'figure', 'attrs.value': 3 })]);
    undo(ana, second);
    expect(tag(ana, id)?.value).toBe('actor');
    undo(ana, first);
    expect(tag(ana, id)?.value).toBe('claim');
    undo(ana, made);
    expect(record(ana, id).dropped).toBe(true);
  });

  it('[U3] an edit of one’s own on another device counts as built on', () => {
    const [here, there] = [new Device(ANA), new Device(ANA)];
    const key = here.act([claim()]);
    meet(here, there);
    there.do(edit(record(there, actId(key, 0)), { tag: 'actor' }));
    meet(here, there);
    expect(inverse(here.fold, key)).toMatchObject({ acts: [], blockedBy: ANA });
  });

  it('[U4] undoing one’s own side of a contest lets the other’s stand', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const id = ana.do(claim());
    meet(ana, ben);
    const mine = ana.act([edit(record(ana, id), { tag: 'actor' })]);
    ben.do(edit(record(ben, id), { tag: 'figure' }));
    meet(ana, ben);
    undo(ana, mine);
    expect(tag(ana, id)).toMatchObject({ value: 'figure', contested: false });
  });

  it('[U4] undoing one’s own restore and drop leaves the other’s drop standing (found by dice)', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const id = ana.do(claim());
    meet(ana, ben);
    const dropped = ana.act([drop(record(ana, id))]);
    const restored = ana.act([restore(record(ana, id))]);
    ben.do(drop(record(ben, id)));
    meet(ana, ben);
    undo(ana, restored);
    undo(ana, dropped);
    meet(ana, ben);
    expect(record(ben, id).dropped).toBe(true);
  });

  it('[U5] a whole step is undone at once', () => {
    const ana = new Device(ANA);
    const key = ana.act(Array.from({ length: 50 }, claim), 'mark-all');
    undo(ana, key);
    expect([...ana.fold.all('mark')]).toEqual([]);
  });

  it('an edit is undone whatever its field is called', () => {
    const ana = new Device(ANA);
    const id = ana.do(claim());
    const field: string = 'constructor';
    undo(ana, ana.act([{ kind: 'edit', of: id, set: { [field]: 'mine' }, over: {} }]));
    expect(record(ana, id).fields[field]?.value).toBeNull();
  });

  it('a step that is not here has nothing to undo', () => {
    expect(inverse(new Device(ANA).fold, `${ANA}/${ANA}` as StepKey)).toEqual({
      acts: [],
      skipped: 0,
      blockedBy: null,
    });
  });
});
