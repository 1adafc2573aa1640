import { expect, test } from 'vitest';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { isFrozen, mayRead, TOGETHER } from '../../../../shared/wire/rights.ts';
import type { Room } from '../../../../shared/wire/room.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const here = { pid: newProjectId(), aid: articleIdOf('The quay is empty.\n') };
const team: Room = { kind: 'marks', ...here, set: 'team' };
const anas: Room = { kind: 'marks', ...here, set: ANA };
const aboutAnas: Room = { kind: 'review', ...here, of: ANA };
const blind = { blind: true, revealed: false };
const revealed = { blind: false, revealed: true };

test('[G16] what was revealed of a member’s own is frozen, the talk about it and the team’s set are not', () => {
  expect([anas, aboutAnas, team].map((room) => isFrozen(room, revealed))).toEqual([true, false, false]);
  expect([anas, aboutAnas, team].map((room) => isFrozen(room, blind))).toEqual([false, false, false]);
});

test('[I3] somebody’s own marks are for them and curators, and once revealed for all; the team’s set is closed meanwhile', () => {
  const readers = (room: Room, article = TOGETHER) =>
    (['owner', 'curator', 'annotator', 'viewer'] as const).filter((role) => mayRead(role, room, BEN, article));
  expect(readers(anas, blind)).toEqual(['owner', 'curator']);
  expect(readers(anas, revealed)).toEqual(['owner', 'curator', 'annotator', 'viewer']);
  expect(readers(team, blind)).toEqual(['owner', 'curator']);
  expect(readers(aboutAnas, revealed)).toEqual(['owner', 'curator']);
  expect(mayRead('annotator', anas, ANA, blind)).toBe(true);
});
