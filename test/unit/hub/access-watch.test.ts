import { expect, test, vi } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { AccessWatch } from '../../../hub/access-watch.ts';
import { Members } from '../../../hub/members.ts';
import { Modes } from '../../../hub/modes.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { articleIdOf, newProjectId } from '../../../shared/model/ids.ts';
import { parseRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const ARTICLES = 300;

test('of thousands of lines the tables are asked once for each person and article, and each line hears what is new', () => {
  const dir = tempDir('access-watch');
  const db = openStore(hubFiles(dir.path).members);
  const [members, modes, tokens] = [new Members(db), new Modes(db), new Tokens(db)];
  const pid = newProjectId();
  const people = [newKeyPair(), newKeyPair()].map(({ member, publicKey }) => {
    members.put(pid, member, Buffer.from(publicKey, 'base64url'), 'annotator');
    return { member, token: tokens.issue({ pid, member }) };
  });
  const aids = Array.from({ length: ARTICLES }, (_, n) => articleIdOf(`Ferry ${n} sails.\n`));
  const lines = aids.flatMap((aid) =>
    [teamRoom(pid, aid), textRoom(pid, aid)].flatMap((name) =>
      people.map((person) => ({
        context: { ...person, room: parseRoom(name), role: 'viewer', link: { refuse: vi.fn() } },
        sendStateless: vi.fn(),
        close: vi.fn(),
      })),
    ),
  );
  const documents = new Map([['all', { connections: new Map(lines.map((line) => [line, null])) }]]);
  // All that is read of it.
  const sync = { documents } as unknown as ConstructorParameters<typeof AccessWatch>[0]['sync'];
  const watch = new AccessWatch({ db, sync, members, modes, tokens, report: vi.fn(), onChanged: vi.fn() });
  modes.set(pid, aids[0]!, 'independent', people[0]!.member); // there are both
  const asked = [vi.spyOn(members, 'standing'), vi.spyOn(tokens, 'holder'), vi.spyOn(modes, 'of')];
  watch.check();
  const calls = asked.map((spy) => spy.mock.calls.length);
  expect(calls.slice(0, 2)).toEqual([people.length, people.length]);
  // Once for each article, and once for each line that is closed: why is told afresh.
  const closed = lines.filter(({ close }) => close.mock.calls.length > 0);
  expect(closed).toHaveLength(people.length);
  expect(calls[2]).toBe(ARTICLES + closed.length);
  expect(lines.every(({ sendStateless }) => sendStateless.mock.calls.length === 1)).toBe(true);
  watch.stop();
  db.close();
  dir.remove();
});
