import { expect, onTestFinished, test } from 'vitest';
import { Bundles } from '../../../../electron/services/bundles.ts';
import { ok } from '../../../../shared/base/result.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

type Parts = ConstructorParameters<typeof Bundles>[0];

test('whoever opens a file of which something is not for them is told so', async () => {
  const dir = tempDir('withheld');
  onTestFinished(() => dir.remove());
  const pid = newProjectId();
  const told: unknown[] = [];
  const plan = {
    pid,
    name: 'Flood',
    take: [],
    added: 0,
    brought: [],
    waiting: [],
    forged: 0,
    unreadable: 0,
    withheld: 2,
    rows: [],
    id: null,
    hidden: [],
    shown: [],
  };
  const parts = {
    dir: { waiting: dir.path },
    rooms: { load: () => null, rows: () => 0 },
    projects: { get: () => ({ pid, name: 'Flood', openedAt: 0, hub: null }), change: async () => undefined },
    admitted: { people: [] },
    opened: { add: async () => undefined, ids: [] },
    notes: { takeBack: async () => undefined },
    shell: { emit: (event: string, payload: unknown) => event === 'notice' && told.push(payload) },
    plan: async () => ok(plan),
  };
  const bundles = new Bundles(parts as unknown as Parts); // no more of them is used
  expect(await bundles.open(new Uint8Array(1))).toMatchObject({ ok: true });
  expect(told).toEqual([
    {
      message:
        'Left out of the file: 2 articles. Others annotate there independently, and nothing of it was taken in. Ask a curator to reveal it.',
    },
  ]);
});
