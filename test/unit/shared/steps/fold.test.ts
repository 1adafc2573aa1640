import { describe, expect, it } from 'vitest';
import { type ActId, actId, newStepKey, type StepKey } from '../../../../shared/model/ids.ts';
import type { Act, Step } from '../../../../shared/model/step.ts';
import { drop, edit, make, mark } from '../../../../shared/steps/commands.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const span = anchorAt(3, 'ninety');
const claim = () => mark('claim', [span]);
const pair = () => [new Device(ANA), new Device(BEN)] as const;
const record = (device: Device, id: ActId) => device.fold.get(id)!;

describe('steps', () => {
  it('[S2] a step under a key of somebody else is malformed', () => {
    const fold = newFold();
    const step: Step = { v: 1, by: BEN, at: 0, seq: 1, via: 'hand', acts: [claim()], sig: '' };
    fold.add([[newStepKey(ANA), step]]);
    expect([fold.stepCount, fold.malformed]).toEqual([0, 1]);
  });

  it('[S6] what cannot be read as a step is ignored and counted', () => {
    const fold = newFold();
    const key = newStepKey(ANA);
    const good = { v: 1, by: ANA, at: 0, seq: 1, via: 'hand', acts: [claim()], sig: '' };
    const bad = [
      null,
      7,
      'x',
      [],
      {},
      { ...good, v: 2 },
      { ...good, seq: 1.5 },
      { ...good, seq: -1 },
      { ...good, acts: [] },
    ];
    for (const value of bad) fold.add([[newStepKey(ANA), value]]);
    fold.add([
      ['no key', good],
      [key, good],
    ]);
    expect([fold.malformed, fold.stepCount]).toEqual([bad.length + 1, 1]);
  });

  it('[S6] acts of unknown kind and unknown fields are kept and ignored', () => {
    const ana = new Device(ANA);
    // A newer Postil's act: the types of this version do not have it.
    const future = { kind: 'fly', to: 'the moon' } as unknown as Act;
    const key = ana.act([future, { ...claim(), shade: 3 } as Act]);
    expect(ana.fold.get(actId(key, 0))).toBeUndefined();
    expect(record(ana, actId(key, 1)).fields.tag?.value).toBe('claim');
  });
});

describe('fields', () => {
  it('[F2] a making act gives first values', () => {
    const ana = new Device(ANA);
    const id = ana.do(mark('figure', [span], { value: 90 }));
    const fields = record(ana, id).fields;
    expect(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]))).toEqual({
      tag: 'figure',
      spans: [span],
      'attrs.value': 90,
    });
  });

  it('[F3] an edit replaces what it names', () => {
    const ana = new Device(ANA);
    const id = ana.do(claim());
    ana.do(edit(record(ana, id), { tag: 'actor' }));
    expect(record(ana, id).fields.tag).toMatchObject({ value: 'actor', contested: false });
    expect(record(ana, id).fields.tag?.heads).toHaveLength(1);
  });

  it('[F3] a name counts only with a lower seq: mutual replacement leaves both standing', () => {
    const fold = newFold();
    const [one, two, three] = [newStepKey(ANA), newStepKey(ANA), newStepKey(BEN)] as [StepKey, StepKey, StepKey];
    const step = (by: typeof ANA, seq: number, act: Act): Step => ({
      v: 1,
      by,
      at: 0,
      seq,
      via: 'hand',
      acts: [act],
      sig: '',
    });
    const set = (tag: string, over: ActId): Act => ({
      kind: 'edit',
      of: actId(one, 0),
      set: { tag },
      over: { tag: [over] },
    });
    fold.add([
      [one, step(ANA, 1, claim())],
      [two, step(ANA, 2, set('actor', actId(three, 0)))],
      [three, step(BEN, 2, set('figure', actId(two, 0)))],
    ]);
    expect(fold.get(actId(one, 0))!.fields.tag!.heads).toHaveLength(3);
  });

  it('[F3] a name of another field or record does not count', () => {
    const ana = new Device(ANA);
    const [a, b] = [ana.do(claim()), ana.do(claim())];
    ana.do({ kind: 'edit', of: a, set: { tag: 'actor' }, over: { spans: [a], tag: [b] } });
    expect(record(ana, a).fields.tag?.contested).toBe(true);
    expect(record(ana, a).fields.spans?.heads).toHaveLength(1);
    expect(record(ana, b).contested).toBe(false);
  });

  it('[F4] equal values of several heads are settled, different ones contested', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    meet(ana, ben);
    ana.do(edit(record(ana, id), { tag: 'actor', 'attrs.type': 'state' }));
    ben.do(edit(record(ben, id), { tag: 'actor', 'attrs.type': 'person' }));
    meet(ana, ben);
    expect(record(ana, id).fields.tag).toMatchObject({ value: 'actor', contested: false });
    expect(record(ana, id).fields.tag?.heads).toHaveLength(2);
    expect(record(ana, id).fields['attrs.type']?.contested).toBe(true);
    expect(record(ana, id).contested).toBe(true);
  });

  it('[F5] the head with the highest seq is shown, and settling names all heads', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    meet(ana, ben);
    ben.do(claim());
    ben.do(edit(record(ben, id), { tag: 'figure' }));
    ana.do(edit(record(ana, id), { tag: 'actor' }));
    meet(ana, ben);
    expect(record(ana, id).fields.tag).toMatchObject({ value: 'figure', contested: true });
    ana.do(edit(record(ana, id), { tag: 'actor' }));
    meet(ana, ben);
    expect(record(ben, id).fields.tag).toMatchObject({ value: 'actor', contested: false });
  });

  it('[F11] a value given back stays its author’s, but nobody can put words into another’s mouth', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    meet(ana, ben);
    ben.do({ ...edit(record(ben, id), { tag: 'claim' }), gives: { tag: id } });
    expect(record(ben, id).fields.tag?.heads.map((head) => head.by)).toEqual([ANA]);
    const other = ben.do({ ...edit(record(ben, id), { tag: 'actor' }), gives: { tag: id } });
    expect(record(ben, id).fields.tag?.heads).toEqual([{ act: other, by: BEN, value: 'actor' }]);
  });

  it('[F6] null clears a field', () => {
    const ana = new Device(ANA);
    const id = ana.do(mark('figure', [span], { value: 90 }));
    ana.do(edit(record(ana, id), { 'attrs.value': null }));
    expect(record(ana, id).fields['attrs.value']?.value).toBeNull();
  });

  it('fields named like object members are fields', () => {
    const ana = new Device(ANA);
    const id = ana.do(make('tag', JSON.parse('{"__proto__": "x", "constructor": "y"}')));
    const before = Object.entries(record(ana, id).fields).map(([name, field]) => [name, field.value]);
    expect(before).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    ana.do({ kind: 'edit', of: id, set: { toString: 'z' }, over: {} });
    expect(record(ana, id).fields.toString).toMatchObject({ value: 'z' });
  });
});

it('[F9] an edit that comes before its record waits', () => {
  const [ana, ben] = pair();
  const id = ana.do(claim());
  ana.do(edit(record(ana, id), { tag: 'actor' }));
  ben.receive([...ana.entries].reverse().slice(0, 1));
  expect(ben.fold.get(id)).toBeUndefined();
  meet(ana, ben);
  expect(record(ben, id).fields.tag?.value).toBe('actor');
});

it('tells listeners what changed, and everything on reset', () => {
  const ana = new Device(ANA);
  const heard: unknown[] = [];
  const end = ana.fold.onChange((changed) => heard.push(changed === null ? null : [...changed]));
  const id = ana.do(claim());
  ana.receive(ana.entries);
  ana.fold.reset([]);
  end();
  ana.do(claim());
  expect(heard).toEqual([[id], null]);
  expect(ana.fold.get(id)).toBeUndefined();
});

it('history is all acts of a record, oldest first', () => {
  const ana = new Device(ANA);
  const id = ana.do(claim());
  ana.do(edit(record(ana, id), { tag: 'actor' }));
  ana.do(drop(record(ana, id)));
  expect(ana.fold.history(id).map((entry) => [entry.seq, entry.made, entry.set])).toEqual([
    [1, true, { tag: 'claim', spans: [span] }],
    [2, false, { tag: 'actor' }],
    [3, false, { dropped: true }],
  ]);
});
