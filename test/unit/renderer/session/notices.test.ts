import { afterEach, expect, test } from 'vitest';
import type { OpenCopy } from '../../../../renderer/session/local-copy.ts';
import { Notices } from '../../../../renderer/session/notices.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { openOn } from '../../../kit/session-parts.ts';

const open: Project[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

test('the latest is told; what is over or was read makes room for the one before', () => {
  const notices = new Notices();
  expect(notices.latest).toBeNull();
  notices.raise('one', 'First.');
  notices.raise('two', 'Second.');
  notices.raise('three', 'Second.');
  notices.over('no such');
  expect(notices.latest).toBe('Second.');
  notices.dismiss();
  expect(notices.latest).toBe('First.');
  notices.over('one');
  expect(notices.latest).toBeNull();
});

test('a quick copy that is slow is told of, from the first room on, until it loads after all or the person read it', async () => {
  const tell = new Map<string, (problem: string | null) => void>();
  const copy: OpenCopy = (name, _doc, problem) => {
    tell.set(name, problem);
    problem('It takes too long.');
    return { loaded: Promise.resolve(), close: () => undefined };
  };
  const ana = await openOn(new FakeComputer('Ana'), undefined, { copy });
  open.push(ana);
  expect(ana.notice).toBe('It takes too long.');
  const version = ana.version;
  for (const problem of tell.values()) problem(null);
  expect(ana.notice).toBeNull();
  expect(ana.version).toBeGreaterThan(version);
  for (const problem of tell.values()) problem('It takes too long.');
  ana.dismissNotice();
  expect(ana.notice).toBeNull();
});

test('two people’s quick copies in one browser lie under different names', async () => {
  const names = new Set<string>();
  const copy: OpenCopy = (name) => {
    names.add(name);
    return { loaded: Promise.resolve(), close: () => undefined };
  };
  const ana = await openOn(new FakeComputer('Ana'), undefined, { copy });
  const ben = await openOn(new FakeComputer('Ben'), ana.pid, { copy });
  open.push(ana, ben);
  expect(names.size).toBe(8);
});
