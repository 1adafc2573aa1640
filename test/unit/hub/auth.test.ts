import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { Auth } from '../../../hub/auth.ts';
import { Authors } from '../../../hub/authors.ts';
import { HubProjects } from '../../../hub/hub-projects.ts';
import { makeInvitation, openInvitations } from '../../../hub/invitations.ts';
import { Members } from '../../../hub/members.ts';
import { Removed } from '../../../hub/removed.ts';
import { Roster } from '../../../hub/roster.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import type { Result } from '../../../shared/base/result.ts';
import { newProjectId, type ProjectId } from '../../../shared/model/ids.ts';
import { hubProof } from '../../../shared/wire/hub-api.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const [ana, ben] = [newKeyPair(), newKeyPair()];
const pid = newProjectId();
let dir: ReturnType<typeof tempDir>;
let db: ReturnType<typeof openStore>;
let auth: Auth;
const onChanged = vi.fn();

beforeEach(() => {
  dir = tempDir('auth');
  db = openStore(hubFiles(dir.path).members);
  const [members, authors] = [new Members(db), new Authors(db)];
  const roster = new Roster(members, authors);
  const [projects, tokens, removed] = [new HubProjects(db), new Tokens(db), new Removed(db)];
  auth = new Auth({ db, members, authors, roster, projects, tokens, removed, onChanged });
});
afterEach(() => {
  db.close();
  dir.remove();
});

const founding = (): string => makeInvitation(db, { pid: null, role: 'owner', uses: 1 }).invitation;

function join(who: typeof ana, invitation: string, own: ProjectId | null = null, nonce = auth.hello().nonce) {
  const proof = who.sign(Buffer.from(hubProof(nonce, own ?? '')));
  return auth.join({ nonce, invitation, publicKey: who.publicKey, proof, ...(own === null ? {} : { pid: own }) });
}

function session(who: typeof ana) {
  const { nonce } = auth.hello();
  return auth.session({ nonce, publicKey: who.publicKey, proof: who.sign(Buffer.from(hubProof(nonce, pid))), pid });
}

const tokenOf = (answer: Result<{ token: string }>): string => (answer.ok ? answer.value.token : '');

describe('joining', () => {
  it('founds a project once with the first invitation, and makes its bringer the owner', () => {
    const invitation = founding();
    expect(join(ana, invitation, pid)).toMatchObject({ ok: true, value: { pid, role: 'owner', member: ana.member } });
    expect(join(ben, invitation, newProjectId())).toMatchObject({
      ok: false,
      code: 'used',
      message: expect.stringContaining('Somebody has joined with this invitation already'),
    });
    expect(join(ana, invitation, pid)).toMatchObject({ ok: true, value: { role: 'owner' } }); // the answer got lost: again
  });

  it('does not let a founding invitation take over a project that is here', () => {
    join(ana, founding(), pid);
    expect(join(ben, founding(), pid)).toMatchObject({
      ok: false,
      code: 'founded',
      message: expect.stringContaining('This project is on this hub already.'),
    });
    expect(join(ben, founding())).toMatchObject({
      ok: false,
      code: 'founds',
      message: expect.stringContaining('This invitation is for putting a project of your own on the hub.'),
    });
  });

  it('takes an invitation however it was typed, once, for its own project', () => {
    join(ana, founding(), pid);
    const { invitation } = makeInvitation(db, { pid, role: 'annotator', uses: 1 });
    expect(invitation).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    expect(join(ben, invitation, newProjectId())).toMatchObject({
      ok: false,
      code: 'other-project',
      message: 'This invitation is for another project. Join with it instead of sharing this one.',
    });
    expect(join(ben, ` ${invitation.toUpperCase().replaceAll('-', ' ')} `)).toMatchObject({
      ok: true,
      value: { pid, role: 'annotator' },
    });
    expect(join(newKeyPair(), invitation)).toMatchObject({ ok: false, code: 'used' });
  });

  it('lets a member rise by an invitation and never fall', () => {
    join(ana, founding(), pid);
    join(ben, makeInvitation(db, { pid, role: 'annotator', uses: 1 }).invitation);
    expect(join(ben, makeInvitation(db, { pid, role: 'owner', uses: 1 }).invitation)).toMatchObject({
      value: { role: 'owner' },
    });
    for (const role of ['annotator', 'viewer'] as const) {
      expect(join(ben, makeInvitation(db, { pid, role, uses: 1 }).invitation)).toMatchObject({
        value: { role: 'owner' },
      });
    }
  });

  it('lets in as many as an invitation is for, each once, for as long as it holds', () => {
    join(ana, founding(), pid);
    const { invitation, expires } = makeInvitation(db, { pid, role: 'viewer', uses: 2, days: 3 });
    expect(Math.round((expires - Date.now()) / 86_400_000)).toBe(3);
    const cleo = newKeyPair();
    for (const who of [ben, ben, cleo, ben]) expect(join(who, invitation)).toMatchObject({ value: { role: 'viewer' } });
    expect(join(newKeyPair(), invitation)).toMatchObject({ code: 'used' });
    expect(join(newKeyPair(), 'abcd-efgh-ijkl-mnop')).toMatchObject({
      code: 'no-invitation',
      message: expect.stringContaining(
        'The hub does not know this invitation: it was mistyped, or is for another hub.',
      ),
    });
  });

  it('holds what an owner decided against every invitation that was made before', () => {
    const token = tokenOf(join(ana, founding(), pid));
    const many = () => makeInvitation(db, { pid, role: 'annotator', uses: 9 }).invitation;
    const [first, second] = [many(), many()];
    join(ben, first);
    expect(auth.setRole(token, { pid, member: ben.member, role: 'viewer' })).toMatchObject({ ok: true });
    for (const old of [first, second]) expect(join(ben, old)).toMatchObject({ value: { role: 'viewer' } });
    expect(join(ben, many())).toMatchObject({ value: { role: 'annotator' } });
    expect(auth.revoke(token, { pid, member: ben.member })).toMatchObject({ ok: true });
    for (const old of [first, second])
      expect(join(ben, old)).toMatchObject({
        code: 'removed-since',
        message: expect.stringContaining('An owner has removed you from this project since this invitation was made.'),
      });
    expect(session(ben)).toMatchObject({ code: 'revoked' });
    expect(auth.revoke(token, { pid, member: ben.member })).toMatchObject({
      code: 'no-member',
      message: 'Nobody with this id is a member of this project any more. Look at the list of its members.',
    });
    expect(join(ben, many())).toMatchObject({ value: { role: 'annotator' } });
    expect(session(ben)).toMatchObject({ ok: true });
  });

  it('keeps what an owner decided also when the person has come back by a newer invitation', () => {
    const token = tokenOf(join(ana, founding(), pid));
    const old = makeInvitation(db, { pid, role: 'curator', uses: 9 }).invitation;
    join(ben, old);
    expect(auth.revoke(token, { pid, member: ben.member })).toMatchObject({ ok: true });
    const back = makeInvitation(db, { pid, role: 'annotator', uses: 1 }).invitation;
    expect(join(ben, back)).toMatchObject({ value: { role: 'annotator' } });
    expect(join(ben, old)).toMatchObject({ value: { role: 'annotator' } });
    expect(session(ben)).toMatchObject({ value: { role: 'annotator' } });
    const newer = makeInvitation(db, { pid, role: 'curator', uses: 1 }).invitation;
    expect(join(ben, newer)).toMatchObject({ value: { role: 'curator' } });
  });

  it('refuses a removed project to those who would be let in, and uses no invitation up for that', () => {
    join(ana, founding(), pid);
    const { invitation } = makeInvitation(db, { pid, role: 'viewer', uses: 1 });
    new Removed(db).add({ pid, aid: null, by: ana.member, name: 'Ana' });
    const refused = { code: 'removed', message: 'This project was removed from the hub by Ana.', by: 'Ana' };
    expect(join(ben, invitation)).toMatchObject(refused);
    expect(openInvitations(db, pid)).toMatchObject([{ uses: 1 }]);
    expect(session(ben)).toMatchObject({ code: 'not-a-member' });
    expect(session(ana)).toMatchObject(refused);
    expect(join(ben, 'abcd-efgh-ijkl-mnop')).toMatchObject({ code: 'no-invitation' });
  });

  it('refuses an invitation that is too old', () => {
    const invitation = founding();
    db.exec('UPDATE invitations SET expires_at = 1');
    expect(join(ana, invitation, pid)).toMatchObject({
      ok: false,
      code: 'expired',
      message: 'This invitation has ended. Ask an owner of the project for a new one.',
    });
  });

  it('takes a nonce once, and only a proof by that very key over that very project', () => {
    const invitation = founding();
    const { nonce } = auth.hello();
    const proof = ana.sign(Buffer.from(hubProof(nonce, pid)));
    expect(auth.join({ nonce, invitation, publicKey: ben.publicKey, proof, pid })).toMatchObject({
      code: 'bad-proof',
      message: expect.stringContaining('The hub could not check that this key is yours.'),
    });
    expect(auth.join({ nonce, invitation, publicKey: ana.publicKey, proof, pid })).toMatchObject({ code: 'bad-nonce' });
    expect(join(ana, invitation, pid, 'made-up')).toMatchObject({
      code: 'bad-nonce',
      message: expect.stringContaining('This took too long. Try again.'),
    });
    const later = auth.hello().nonce;
    const other = ana.sign(Buffer.from(hubProof(later, newProjectId())));
    expect(auth.join({ nonce: later, invitation, publicKey: ana.publicKey, proof: other, pid })).toMatchObject({
      code: 'bad-proof',
    });
    expect(join(ana, invitation, pid)).toMatchObject({ ok: true });
  });
});

describe('being a member', () => {
  it('gives a fresh token to members alone', () => {
    join(ana, founding(), pid);
    expect(session(ana)).toMatchObject({ ok: true, value: { role: 'owner', member: ana.member } });
    expect(session(ben)).toMatchObject({ ok: false, code: 'not-a-member' });
  });

  it('lets owners invite, to their own project', () => {
    const first = join(ana, founding(), pid);
    const token = first.ok ? first.value.token : '';
    const made = auth.invite(token, { pid, role: 'annotator' });
    expect(made).toMatchObject({ ok: true });
    const second = join(ben, made.ok ? made.value.invitation : '');
    expect(auth.invite(second.ok ? second.value.token : '', { pid, role: 'owner' })).toMatchObject({
      code: 'no-right',
    });
    expect(auth.invite(token, { pid: newProjectId(), role: 'annotator' })).toMatchObject({ code: 'no-right' });
    for (const wrong of [null, '', `${token}x`])
      expect(auth.invite(wrong, { pid, role: 'annotator' })).toMatchObject({ code: 'bad-token' });
  });

  it('tells owners who is in their project and which invitations are open', () => {
    const token = tokenOf(join(ana, founding(), pid));
    const used = auth.invite(token, { pid, role: 'curator' });
    join(ben, used.ok ? used.value.invitation : '');
    const made = auth.invite(token, { pid, role: 'viewer' });
    founding(); // to no project, so nothing for its owner to see
    expect(auth.team(token, { pid })).toEqual({
      ok: true,
      value: {
        members: [
          { member: ana.member, role: 'owner', since: expect.any(Number) },
          { member: ben.member, role: 'curator', since: expect.any(Number) },
        ],
        invitations: [
          {
            id: expect.stringMatching(/^[0-9a-f]{10}$/),
            role: 'viewer',
            uses: 1,
            expires: made.ok && made.value.expires,
          },
        ],
        authors: [],
      },
    });
    const bens = tokenOf(session(ben));
    expect(auth.team(bens, { pid })).toMatchObject({
      code: 'no-right',
      message: expect.stringContaining('Only an owner of the project can decide who is in it'),
    });
    expect(auth.withdraw(bens, { pid, id: openInvitations(db, pid)[0]?.id ?? '' })).toMatchObject({ code: 'no-right' });
  });

  it('lets an owner withdraw an invitation of their own project, which is then refused with its own sentence', () => {
    const token = tokenOf(join(ana, founding(), pid));
    const { invitation } = makeInvitation(db, { pid, role: 'annotator', uses: 1 });
    const id = openInvitations(db, pid)[0]?.id ?? '';
    const kept = makeInvitation(db, { pid, role: 'annotator', uses: 1 }).invitation;
    founding();
    const elsewhere = openInvitations(db).find((open) => open.pid === null)?.id ?? '';
    expect(auth.withdraw(token, { pid, id: elsewhere })).toMatchObject({ code: 'not-open' });
    expect(auth.withdraw(token, { pid, id })).toEqual({ ok: true, value: { withdrawn: true } });
    expect(auth.withdraw(token, { pid, id })).toMatchObject({
      code: 'not-open',
      message: expect.stringContaining('This invitation is not open any more'),
    });
    expect(join(ben, invitation)).toMatchObject({ code: 'withdrawn' });
    expect(join(ben, kept)).toMatchObject({ ok: true });
    expect(openInvitations(db, pid)).toEqual([]);
  });

  it('lets an owner admit an author, who keeps what they were admitted as, and take that back', () => {
    const token = tokenOf(join(ana, founding(), pid));
    const roster = new Roster(new Members(db), new Authors(db));
    const ask = { pid, publicKey: ben.publicKey };
    expect(auth.revoke(token, { pid, member: ben.member })).toMatchObject({ code: 'no-member' });
    expect(auth.admit(token, ask)).toMatchObject({ value: { admitted: ben.member } });
    expect(new Members(db).signerRole(pid, ben.member)).toBe('annotator');
    roster.admit(pid, ben.publicKey, 'curator');
    expect(auth.admit(token, ask)).toMatchObject({ value: { admitted: ben.member } });
    expect(new Members(db).signerRole(pid, ben.member)).toBe('curator');
    roster.admit(pid, ben.publicKey, 'viewer'); // named by the operator: they decide
    expect(new Members(db).signerRole(pid, ben.member)).toBe('viewer');
    expect(auth.revoke(token, { pid, member: ben.member })).toMatchObject({ ok: true });
    expect(new Members(db).signerRole(pid, ben.member)).toBeNull();
    expect(auth.team(token, { pid })).toMatchObject({ value: { authors: [] } });
    expect(auth.revoke(token, { pid, member: ben.member })).toMatchObject({ code: 'no-member' });
  });

  it('admits nobody under what is no key, and no member', () => {
    const token = tokenOf(join(ana, founding(), pid));
    for (const publicKey of ['', 'ben', ben.publicKey.slice(1)])
      expect(auth.admit(token, { pid, publicKey })).toMatchObject({
        code: 'bad-key',
        message: 'This is not a public key of Postil: it has 43 letters, digits, hyphens and underscores.',
      });
    expect(auth.admit(token, { pid, publicKey: ana.publicKey })).toMatchObject({
      code: 'is-member',
      message: 'They are a member of this project already, so their steps are taken.',
    });
  });

  it('leaves no project without an owner', () => {
    const token = tokenOf(join(ana, founding(), pid));
    const refused = {
      code: 'last-owner',
      message: 'They are the only owner, and a project needs one. Make somebody else an owner first.',
    };
    expect(auth.setRole(token, { pid, member: ana.member, role: 'curator' })).toMatchObject(refused);
    expect(auth.revoke(token, { pid, member: ana.member })).toMatchObject(refused);
    join(ben, makeInvitation(db, { pid, role: 'owner', uses: 1 }).invitation);
    expect(auth.setRole(token, { pid, member: ana.member, role: 'curator' })).toMatchObject({ ok: true });
  });

  it('keeps no secret in the clear', () => {
    const invitation = founding();
    const joined = join(ana, invitation, pid);
    const rows = JSON.stringify([
      db.prepare('SELECT * FROM tokens').all(),
      db.prepare('SELECT * FROM invitations').all(),
    ]);
    expect(joined.ok && rows.includes(joined.value.token)).toBe(false);
    expect(rows).not.toContain(invitation.replaceAll('-', ''));
    expect(new Tokens(db).holder(joined.ok ? joined.value.token : '')).toEqual({ pid, member: ana.member });
  });
});
