import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { newKeyPair } from '../../electron/services/key-pair.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { startHubProcess } from '../kit/hub.ts';

const CLI = fileURLToPath(new URL('../../hub/cli.ts', import.meta.url));

/** Runs a command of `postil hub`; answers what it printed and its exit code. */
function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test('beside a hub that runs: lists members and invitations, and withdraws one', async () => {
  const hub = await startHubProcess();
  const [ana, ben] = [newKeyPair(), newKeyPair()];
  const pid = newProjectId();
  await new HubClient(hub.url, ana).join(hub.invitation, pid);
  expect((await run('members', '--dir', hub.dir)).out).toMatch(
    new RegExp(`^${pid}  ${ana.member}  owner  since .*\\d`),
  );

  const made = await run('invite', '--project', pid, '--role', 'viewer', '--dir', hub.dir);
  const code = made.out.split('\n')[0] ?? '';
  const listed = (await run('invite', '--list', '--dir', hub.dir)).out;
  expect(listed).toMatch(new RegExp(`^[0-9a-f]{10}  ${pid}  viewer  for 1 more person, until .*\\d.*\\n$`));
  expect(listed).not.toContain(code);

  const id = listed.slice(0, 10);
  expect((await run('revoke', id, '--dir', hub.dir)).code).toBe(0);
  expect(await new HubClient(hub.url, ben).join(code, null)).toMatchObject({
    ok: false,
    code: 'refused',
    message: expect.stringContaining('withdrawn'),
  });
  expect((await run('invite', '--list', '--dir', hub.dir)).out).toBe('No invitation is open.\n');
  const again = await run('revoke', id, '--dir', hub.dir);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('No open invitation has this id.')]);
});

test('over the wire: an owner sees the team and withdraws an invitation; an annotator does neither', async () => {
  const hub = await startHubProcess();
  const [ana, ben] = [newKeyPair(), newKeyPair()];
  const pid = newProjectId();
  const anas = new HubClient(hub.url, ana);
  const founded = await anas.join(hub.invitation, pid);
  const token = founded.ok ? founded.value.token : '';
  const first = await anas.invite(token, pid, 'annotator');
  const joined = await new HubClient(hub.url, ben).join(first.ok ? first.value.invitation : '', null);
  await anas.invite(token, pid, 'curator');
  const team = await anas.team(token, pid);
  expect(team).toMatchObject({
    value: {
      members: [
        { member: ana.member, role: 'owner' },
        { member: ben.member, role: 'annotator' },
      ],
      invitations: [{ role: 'curator', uses: 1 }],
    },
  });
  const id = team.ok ? (team.value.invitations[0]?.id ?? '') : '';
  const bens = joined.ok ? joined.value.token : '';
  expect(await new HubClient(hub.url, ben).team(bens, pid)).toMatchObject({ ok: false, code: 'refused' });
  expect(await new HubClient(hub.url, ben).withdraw(bens, pid, id)).toMatchObject({ ok: false, code: 'refused' });
  expect(await anas.withdraw(token, pid, id)).toEqual({ ok: true, value: true });
  expect(await anas.team(token, pid)).toMatchObject({ value: { invitations: [] } });
});
