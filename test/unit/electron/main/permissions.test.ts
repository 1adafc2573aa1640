import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { guardPermissions, isPermitted, PERMISSIONS, type Permission } from '../../../../electron/main/permissions.ts';

const granted = (Object.keys(PERMISSIONS) as Permission[]).filter((name) => isPermitted(name, 'app://postil/')); // the table's own keys

test('five things are allowed to the workbench, each row with its reason', () => {
  expect(granted.sort()).toEqual([
    'clipboard-sanitized-write',
    'fullscreen',
    'local-network',
    'local-network-access',
    'loopback-network',
  ]);
  for (const { why } of Object.values(PERMISSIONS)) expect(why.length).toBeGreaterThan(10);
});

test.each([
  'https://postil/',
  'app://other/',
  'app://postil.example.com/',
  'app://postil:81/',
  'file:///x',
  'about:blank',
  'null',
  '',
])('nothing is allowed to %o', (address) => {
  for (const name of granted) expect(isPermitted(name, address)).toBe(false);
});

test('what the table does not know is refused', () => {
  expect(isPermitted('constructor' as Permission, 'app://postil/')).toBe(false); // a name Electron does not have today
});

test('both handlers ask whether the page is ours', () => {
  const ours = { id: 1 };
  const strangers = { id: 2 };
  const session = {
    request: null as Parameters<Session['setPermissionRequestHandler']>[0],
    check: null as Parameters<Session['setPermissionCheckHandler']>[0],
    setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]) {
      session.request = handler;
    },
    setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]) {
      session.check = handler;
    },
  };
  guardPermissions(session as unknown as Session, (contents) => (contents as unknown) === ours); // as much of a session as is used
  const details = { requestingUrl: 'app://postil/index.html', isMainFrame: true };
  const outcomes = [ours, strangers].map((contents) => {
    let requested: boolean | null = null;
    const page = contents as never; // only compared
    session.request?.(page, 'fullscreen', (allowed) => (requested = allowed), details);
    return [requested, session.check?.(page, 'fullscreen', 'app://postil', details)];
  });
  expect(outcomes).toEqual([
    [true, true],
    [false, false],
  ]);
});
