import { expect, test } from 'vitest';
import {
  changed,
  keepChoices,
  keptChoices,
  optionsOf,
  PLAIN_EXPORT,
  PLAIN_SPLIT,
  toggled,
} from '../../../../renderer/export/export-choices.ts';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';

const pid = newProjectId();

test('what was chosen is there the next time, and for this project alone', () => {
  const memory = shortMemory();
  const choices = changed(PLAIN_EXPORT, { format: 'brat', split: PLAIN_SPLIT, names: 'pseudonyms' });
  keepChoices(memory, pid, choices);
  expect(keptChoices(memory, pid)).toEqual(choices);
  expect(keptChoices(memory, newProjectId())).toEqual(PLAIN_EXPORT);
});

test('what was kept in another form is forgotten', () => {
  for (const kept of ['{', '{"format":"floppy","inexact":"include"}', '{"format":"csv","inexact":"include","x":1}']) {
    const memory = shortMemory();
    keepChoices(memory, pid, PLAIN_EXPORT);
    const broken = { ...memory, get: () => kept };
    expect(keptChoices(broken, pid)).toEqual(PLAIN_EXPORT);
  }
});

test('a choice that is taken back leaves nothing behind', () => {
  const chosen = changed(PLAIN_EXPORT, { accepted: true, licence: 'CC0', set: 'gold' });
  expect(changed(chosen, { accepted: undefined, licence: undefined, set: undefined })).toEqual(PLAIN_EXPORT);
});

test('a unit is told only where the format leaves it open', () => {
  const unit = { unit: 'utf16' } as const;
  expect(optionsOf(changed(PLAIN_EXPORT, { format: 'doccano', ...unit }), undefined)).toMatchObject(unit);
  expect(optionsOf(changed(PLAIN_EXPORT, unit), undefined)).not.toHaveProperty('unit');
});

test('all ticked is no list, and lists keep the order there is', () => {
  const every = ['claim', 'actor', 'figure'];
  expect(toggled(undefined, every, 'actor', false)).toEqual(['claim', 'figure']);
  expect(toggled(['figure'], every, 'claim', true)).toEqual(['claim', 'figure']);
  expect(toggled(['claim', 'figure'], every, 'actor', true)).toBeUndefined();
  expect(toggled(['claim'], every, 'claim', false)).toEqual([]);
});
