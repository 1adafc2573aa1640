import { Command } from 'commander';
import { expect, test } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { newKeyPair } from '../../electron/services/key-pair.ts';
import { hubCommand } from '../../hub/cli.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { parseInvitation } from '../../shared/wire/invitation-link.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli as run } from '../kit/hub-cli.ts';

test('a hub that only this computer reaches says so, and how others come in', async () => {
  const { output } = await startHubProcess();
  expect(output).toContain('Only this computer reaches it: `postil hub serve --address 0.0.0.0` lets others in, too.');
});

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
  const listed = (await run('invitations', '--dir', hub.dir)).out;
  expect(listed).toMatch(new RegExp(`^[0-9a-f]{10}  ${pid}  viewer  for 1 more person, until .*\\d.*\\n$`));
  expect(listed).not.toContain(code);

  const id = listed.slice(0, 10);
  expect((await run('invitations', 'withdraw', id, '--dir', hub.dir)).code).toBe(0);
  expect(await new HubClient(hub.url, ben).join(code, null)).toMatchObject({
    ok: false,
    code: 'refused',
    message: expect.stringContaining('withdrawn'),
  });
  expect((await run('invitations', '--dir', hub.dir)).out).toBe('No invitation is open.\n');
  const again = await run('invitations', 'withdraw', id, '--dir', hub.dir);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('No open invitation has this id.')]);
});

test('an invitation to nothing in particular, or to what is not there, is told to be none', async () => {
  const hub = await startHubProcess();
  const invite = async (...args: string[]) => {
    const { code, err } = await run(...args, '--dir', hub.dir);
    return [code, err];
  };
  expect(await invite('invite', '--role', 'viewer')).toEqual([
    1,
    expect.stringContaining('Say either --project <id> to invite someone to a project, or --owner to let someone'),
  ]);
  expect(await invite('invite', '--project', newProjectId(), '--role', 'viewer')).toEqual([
    1,
    expect.stringContaining('This hub does not know such a project. `postil hub members` lists those it knows.'),
  ]);
  expect(await invite('create', 'x'.repeat(201))).toEqual([
    1,
    expect.stringContaining('A project’s name has 1 to 200 letters.'),
  ]);
});

test('an id that is none is told to be, with the form of one', async () => {
  const wrong = await run('members', '--project', 'the-ferry');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('A project’s id has 26 letters and digits.')]);
});

test('over the wire: an owner sees the team and withdraws an invitation; an annotator does neither', async () => {
  const hub = await startHubProcess();
  const [ana, ben] = [newKeyPair(), newKeyPair()];
  const pid = newProjectId();
  const anas = new HubClient(hub.url, ana);
  const founded = await anas.join(hub.invitation, pid);
  const token = founded.ok ? founded.value.token : '';
  const first = await anas.invite(token, pid, 'annotator');
  expect(first, 'with the address that leads there').toMatchObject({ value: { address: hub.url } });
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

test('a project made at the command line: its owner joins by the link, and more people with one invitation until it is used up', async () => {
  const hub = await startHubProcess();
  const created = JSON.parse((await run('create', ' Harbour ', '--dir', hub.dir, '--json')).out);
  expect(created).toMatchObject({ role: 'owner', uses: 1, address: hub.url });
  const way = parseInvitation(created.link);
  expect(way).toEqual({ address: hub.url, invitation: created.invitation });
  const [ana, ...others] = Array.from({ length: 4 }, () => new HubClient(hub.url, newKeyPair()));
  expect(await ana!.join(way!.invitation, null)).toMatchObject({
    value: { pid: created.project, role: 'owner', name: 'Harbour' },
  });

  const to = ['invite', '--project', created.project, '--dir', hub.dir] as const;
  const made = await run(
    ...to,
    '--role',
    'curator',
    '--uses',
    '2',
    '--expires',
    '3',
    '--address',
    'https://hub.example',
  );
  const [code = '', link = '', note] = made.out.split('\n');
  expect(parseInvitation(link)).toEqual({ address: 'https://hub.example', invitation: code });
  expect(note).toMatch(/^It can be used by 2 people, until /);
  const outcomes = [];
  for (const other of others) outcomes.push(await other.join(code, null));
  expect(outcomes).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: false, message: expect.stringMatching(/already/) },
  ]);
  expect(await others[0]!.join(code, null)).toMatchObject({ ok: true, value: { role: 'curator' } });

  const listed = JSON.parse((await run('members', '--project', created.project, '--dir', hub.dir, '--json')).out);
  expect(listed.members.map(({ role }: { role: string }) => role)).toEqual(['owner', 'curator', 'curator']);
  for (const wrong of [
    [...to, '--uses', '0'],
    [...to, '--expires', 'soon'],
    [...to, '--role', 'king'],
    ['create', ' ', '--dir', hub.dir],
    ['members', 'revoke', 'nobody', '--project', created.project, '--dir', hub.dir],
    ['members', 'set-role', created.project, 'viewer', '--project', created.project, '--dir', hub.dir],
  ]) {
    expect(await run(...wrong)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^[^\n]+\n$/) });
  }
});

test('every command says what it does, and what each of its arguments and options is', async () => {
  const { code, out } = await run('members', 'set-role', '--help');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^Usage: hub members set-role .*\n\nGive a member[\s\S]*--help/),
  ]);
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  const commands = all(hubCommand());
  expect(commands.map((command) => command.name()).sort()).toEqual(
    ['hub', 'serve', 'create', 'invite', 'invitations', 'list', 'withdraw', 'members', 'list', 'set-role', 'revoke']
      .concat('admit', 'rotate-secrets', 'recover', 'remove', 'backup', 'restore')
      .sort(),
  );
  for (const command of commands) {
    const parts = [command, ...command.options, ...command.registeredArguments].map((part) =>
      part instanceof Command ? part.description() : part.description,
    );
    expect([command.name(), parts.filter((words) => !words)]).toEqual([command.name(), []]);
  }
});
