import { expect, test } from 'vitest';
import { RoleChanges, type RoleNow } from '../../../../renderer/share/use-role-told.ts';
import type { Role } from '../../../../shared/model/role.ts';

const now = (role: Role, state: 'offline' | 'saved', revoked = false): RoleNow => ({
  role,
  roleBefore: null,
  revoked,
  status: { hub: { state, waiting: 0 } },
});

test('another role is told once; what the hub says at first is no change', () => {
  const changes = new RoleChanges();
  expect(changes.next(now('annotator', 'offline')), 'a guess').toBeNull();
  expect(changes.next(now('owner', 'offline')), 'the hub has said it').toBeNull();
  expect(changes.next(now('owner', 'saved'))).toBeNull();
  expect(changes.next(now('curator', 'saved'))).toBe('You are a curator of this project now.');
  expect(changes.next(now('curator', 'saved'))).toBeNull();
  expect(changes.next(now('annotator', 'offline')), 'also while the line is lost again').toBe(
    'You are an annotator of this project now.',
  );
});

test('one who was removed is told so elsewhere, and that they are in again', () => {
  const changes = new RoleChanges();
  changes.next(now('annotator', 'saved'));
  expect(changes.next(now('viewer', 'offline', true))).toBeNull();
  expect(changes.next(now('annotator', 'saved'))).toBe('You are an annotator of this project now.');
});

test('a role that was given while the project was not open is told once it is', () => {
  const changes = new RoleChanges();
  const known = { ...now('annotator', 'offline'), roleBefore: 'annotator' } as const;
  expect(changes.next(known), 'as it was').toBeNull();
  expect(changes.next({ ...now('curator', 'offline'), roleBefore: 'annotator' })).toBe(
    'You are a curator of this project now.',
  );
  expect(changes.next({ ...now('curator', 'saved'), roleBefore: 'annotator' })).toBeNull();
  const late = new RoleChanges();
  const first = { ...now('viewer', 'saved'), roleBefore: 'annotator' } as const;
  expect(late.next(first), 'the hub was quicker than the page').toBe('You are a viewer of this project now.');
});
