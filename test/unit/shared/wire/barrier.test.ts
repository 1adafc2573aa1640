import { expect, it } from 'vitest';
import { memberIdOf, newStepKey } from '../../../../shared/model/ids.ts';
import { BARRIER_KEYS, type BarrierMessage, encodeBarrier, parseBarrier } from '../../../../shared/wire/barrier.ts';
import { REFUSALS, refusalOf } from '../../../../shared/wire/refusal.ts';

const key = newStepKey(memberIdOf(new Uint8Array(32)));

it('messages go there and back', () => {
  const messages: BarrierMessage[] = [
    { t: 'held?', n: 1, keys: [key] },
    { t: 'held', n: 1, keys: [] },
    { t: 'covered?', n: 2, snapshot: 'AAA=' },
    { t: 'covered', n: 2, yes: true },
  ];
  for (const message of messages) expect(parseBarrier(encodeBarrier(message))).toEqual(message);
});

it('anything else is no message', () => {
  const many = JSON.stringify({ t: 'held?', n: 1, keys: Array(BARRIER_KEYS + 1).fill(key) });
  const texts = [
    '',
    'null',
    '7',
    '{}',
    '{"t":"held?","n":1}',
    '{"t":"held?","n":1.5,"keys":[]}',
    '{"t":"held?","n":1,"keys":["x"]}',
  ];
  for (const text of [...texts, '{"t":"covered","n":1,"yes":1}', many, `"${'x'.repeat(300_000)}"`]) {
    expect(parseBarrier(text)).toBeNull();
  }
});

it('a refusal is known by its name and by its close code, which are all different', () => {
  for (const [name, { code }] of Object.entries(REFUSALS)) {
    expect([refusalOf(name), refusalOf(code)]).toEqual([name, name]);
  }
  expect(refusalOf('toString')).toBeNull();
  expect(refusalOf(1006)).toBeNull();
});
