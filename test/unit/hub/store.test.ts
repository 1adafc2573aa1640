import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeInvitation, openInvitations, redeem } from '../../../hub/invitations.ts';
import { Members } from '../../../hub/members.ts';
import { Removed } from '../../../hub/removed.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { memberIdOf, newProjectId } from '../../../shared/model/ids.ts';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let file: string;
beforeEach(() => {
  dir = tempDir('store');
  file = hubFiles(dir.path).members;
});
afterEach(() => dir.remove());

/** Takes the file back to version 1, as the first hubs wrote it. */
function asVersion1(): void {
  const db = new DatabaseSync(file);
  db.exec(
    `DROP TABLE removed; DROP TABLE authors; DROP TABLE modes; DROP TABLE reveals; DROP TABLE projects; DROP TABLE facts;
     ALTER TABLE invitations DROP COLUMN withdrawn_at; ALTER TABLE invitations DROP COLUMN made_at;
     ALTER TABLE members DROP COLUMN removed_at; ALTER TABLE members DROP COLUMN decided_at; PRAGMA user_version = 1`,
  );
  db.close();
}

test('members and invitations of the first version are there after an update', () => {
  const [publicKey, pid] = [new Uint8Array(32).fill(7), newProjectId()];
  const before = openStore(file);
  new Members(before).put(pid, memberIdOf(publicKey), publicKey, 'owner');
  const { invitation } = makeInvitation(before, { pid, role: 'annotator', uses: 1 });
  before.close();
  asVersion1();

  const after = openStore(file);
  const members = new Members(after);
  expect(members.roleOf(pid, memberIdOf(publicKey))).toBe('owner');
  expect(openInvitations(after, pid)).toMatchObject([{ role: 'annotator', uses: 1 }]);
  const ben = new Uint8Array(32).fill(9);
  const joiner = { invitation, member: memberIdOf(ben), publicKey: ben, pid: null };
  expect(redeem(after, { members, removed: new Removed(after) }, joiner)).toMatchObject({ ok: true });
  after.close();
});

test('a file of a newer Postil is not opened', () => {
  const db = openStore(file);
  db.exec('PRAGMA user_version = 99');
  db.close();
  expect(() => openStore(file)).toThrow('newer Postil');
});
