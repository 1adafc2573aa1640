import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { makeInvitation, openInvitations } from '../../../hub/invitations.ts';
import { Removed } from '../../../hub/removed.ts';
import { newProjectId } from '../../../shared/model/ids.ts';
import { hubProof } from '../../../shared/wire/hub-api.ts';
import { AuthDesk, ana, ben, pid, tokenOf } from '../../kit/auth-desk.ts';

let desk: AuthDesk;
beforeEach(() => {
  desk = new AuthDesk();
});
afterEach(() => desk.close());

describe('joining', () => {
  it('founds a project once with the first invitation, and makes its bringer the owner', () => {
    const invitation = desk.founding();
    expect(desk.join(ana, invitation, pid)).toMatchObject({
      ok: true,
      value: { pid, role: 'owner', member: ana.member },
    });
    expect(desk.join(ben, invitation, newProjectId())).toMatchObject({
      ok: false,
      code: 'used',
      message: expect.stringContaining('Somebody has joined with this invitation already'),
    });
    expect(desk.join(ana, invitation, pid)).toMatchObject({ ok: true, value: { role: 'owner' } }); // the answer got lost: again
  });

  it('does not let a founding invitation take over a project that is here', () => {
    desk.join(ana, desk.founding(), pid);
    expect(desk.join(ben, desk.founding(), pid)).toMatchObject({
      ok: false,
      code: 'founded',
      message: expect.stringContaining('This project is on this hub already.'),
    });
    expect(desk.join(ben, desk.founding())).toMatchObject({
      ok: false,
      code: 'founds',
      message: expect.stringContaining('This invitation is for putting a project of your own on the hub.'),
    });
  });

  it('takes an invitation however it was typed, once, for its own project', () => {
    desk.join(ana, desk.founding(), pid);
    const { invitation } = makeInvitation(desk.db, { pid, role: 'annotator', uses: 1 });
    expect(invitation).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    expect(desk.join(ben, invitation, newProjectId())).toMatchObject({
      ok: false,
      code: 'other-project',
      message: 'This invitation is for another project. Join with it instead of sharing this one.',
    });
    expect(desk.join(ben, ` ${invitation.toUpperCase().replaceAll('-', ' ')} `)).toMatchObject({
      ok: true,
      value: { pid, role: 'annotator' },
    });
    expect(desk.join(newKeyPair(), invitation)).toMatchObject({ ok: false, code: 'used' });
  });

  it('lets a member rise by an invitation and never fall', () => {
    desk.join(ana, desk.founding(), pid);
    desk.join(ben, makeInvitation(desk.db, { pid, role: 'annotator', uses: 1 }).invitation);
    expect(desk.join(ben, makeInvitation(desk.db, { pid, role: 'owner', uses: 1 }).invitation)).toMatchObject({
      value: { role: 'owner' },
    });
    for (const role of ['annotator', 'viewer'] as const) {
      expect(desk.join(ben, makeInvitation(desk.db, { pid, role, uses: 1 }).invitation)).toMatchObject({
        value: { role: 'owner' },
      });
    }
  });

  it('lets in as many as an invitation is for, each once, for as long as it holds', () => {
    desk.join(ana, desk.founding(), pid);
    const { invitation, expires } = makeInvitation(desk.db, { pid, role: 'viewer', uses: 2, days: 3 });
    expect(Math.round((expires - Date.now()) / 86_400_000)).toBe(3);
    const cleo = newKeyPair();
    for (const who of [ben, ben, cleo, ben])
      expect(desk.join(who, invitation)).toMatchObject({ value: { role: 'viewer' } });
    expect(desk.join(newKeyPair(), invitation)).toMatchObject({ code: 'used' });
    expect(desk.join(newKeyPair(), 'abcd-efgh-ijkl-mnop')).toMatchObject({
      code: 'no-invitation',
      message: expect.stringContaining(
        'The hub does not know this invitation: it was mistyped, or is for another hub.',
      ),
    });
  });

  it('ends an invitation at a moment within its days; one that lies elsewhere is of another clock, and the days hold', () => {
    const day = 86_400_000;
    const now = Date.now();
    const ends = (until: number) =>
      makeInvitation(desk.db, { pid, role: 'viewer', uses: 1, days: 2, until }).expires - until;
    expect(ends(now + day + 5_000)).toBe(0);
    for (const until of [now - 1, now + 3 * day, -5, Number.MAX_SAFE_INTEGER]) {
      expect(Math.round((ends(until) + until - now) / day), `${until}`).toBe(2);
    }
  });

  it('tells a member who owns the project now', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    desk.join(ben, makeInvitation(desk.db, { pid, role: 'curator', uses: 1 }).invitation);
    expect(desk.session(ben)).toMatchObject({ value: { role: 'curator', owners: [ana.member] } });
    desk.auth.setRole(token, { pid, member: ben.member, role: 'owner' });
    const { owners } = (desk.session(ben) as { value: { owners: readonly string[] } }).value; // the next line would show else
    expect(owners.toSorted()).toEqual([ana.member, ben.member].toSorted());
    desk.auth.revoke(token, { pid, member: ben.member });
    expect(desk.session(ana)).toMatchObject({ value: { owners: [ana.member] } });
  });

  it('holds what an owner decided against every invitation that was made before', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    const many = () => makeInvitation(desk.db, { pid, role: 'annotator', uses: 9 }).invitation;
    const [first, second] = [many(), many()];
    desk.join(ben, first);
    expect(desk.auth.setRole(token, { pid, member: ben.member, role: 'viewer' })).toMatchObject({ ok: true });
    for (const old of [first, second]) expect(desk.join(ben, old)).toMatchObject({ value: { role: 'viewer' } });
    expect(desk.join(ben, many())).toMatchObject({ value: { role: 'annotator' } });
    expect(desk.auth.revoke(token, { pid, member: ben.member })).toMatchObject({ ok: true });
    for (const old of [first, second])
      expect(desk.join(ben, old)).toMatchObject({
        code: 'removed-since',
        message: expect.stringContaining('An owner has removed you from this project since this invitation was made.'),
      });
    expect(desk.session(ben)).toMatchObject({ code: 'revoked' });
    expect(desk.auth.revoke(token, { pid, member: ben.member })).toMatchObject({
      code: 'no-member',
      message: 'Nobody with this id is a member of this project any more. Look at the list of its members.',
    });
    expect(desk.join(ben, many())).toMatchObject({ value: { role: 'annotator' } });
    expect(desk.session(ben)).toMatchObject({ ok: true });
  });

  it('keeps what an owner decided also when the person has come back by a newer invitation', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    const old = makeInvitation(desk.db, { pid, role: 'curator', uses: 9 }).invitation;
    desk.join(ben, old);
    expect(desk.auth.revoke(token, { pid, member: ben.member })).toMatchObject({ ok: true });
    const back = makeInvitation(desk.db, { pid, role: 'annotator', uses: 1 }).invitation;
    expect(desk.join(ben, back)).toMatchObject({ value: { role: 'annotator' } });
    expect(desk.join(ben, old)).toMatchObject({ value: { role: 'annotator' } });
    expect(desk.session(ben)).toMatchObject({ value: { role: 'annotator' } });
    const newer = makeInvitation(desk.db, { pid, role: 'curator', uses: 1 }).invitation;
    expect(desk.join(ben, newer)).toMatchObject({ value: { role: 'curator' } });
  });

  it('refuses a removed project to those who would be let in, and uses no invitation up for that', () => {
    desk.join(ana, desk.founding(), pid);
    const { invitation } = makeInvitation(desk.db, { pid, role: 'viewer', uses: 1 });
    new Removed(desk.db).add({ pid, aid: null, by: ana.member, name: 'Ana' });
    const refused = { code: 'removed', message: 'This project was removed from the hub by Ana.', by: 'Ana' };
    expect(desk.join(ben, invitation)).toMatchObject(refused);
    expect(openInvitations(desk.db, pid)).toMatchObject([{ uses: 1 }]);
    expect(desk.session(ben)).toMatchObject({ code: 'not-a-member' });
    expect(desk.session(ana)).toMatchObject(refused);
    expect(desk.join(ben, 'abcd-efgh-ijkl-mnop')).toMatchObject({ code: 'no-invitation' });
  });

  it('refuses an invitation that is too old', () => {
    const invitation = desk.founding();
    desk.db.exec('UPDATE invitations SET expires_at = 1');
    expect(desk.join(ana, invitation, pid)).toMatchObject({
      ok: false,
      code: 'expired',
      message: 'This invitation has ended. Ask an owner of the project for a new one.',
    });
  });

  it('takes a nonce once, and only a proof by that very key over that very project', () => {
    const invitation = desk.founding();
    const { nonce } = desk.auth.hello();
    const proof = ana.sign(Buffer.from(hubProof(nonce, pid)));
    expect(desk.auth.join({ nonce, invitation, publicKey: ben.publicKey, proof, pid })).toMatchObject({
      code: 'bad-proof',
      message: expect.stringContaining('The hub could not check that this key is yours.'),
    });
    expect(desk.auth.join({ nonce, invitation, publicKey: ana.publicKey, proof, pid })).toMatchObject({
      code: 'bad-nonce',
    });
    expect(desk.join(ana, invitation, pid, 'made-up')).toMatchObject({
      code: 'bad-nonce',
      message: expect.stringContaining('This took too long. Try again.'),
    });
    const later = desk.auth.hello().nonce;
    const other = ana.sign(Buffer.from(hubProof(later, newProjectId())));
    expect(desk.auth.join({ nonce: later, invitation, publicKey: ana.publicKey, proof: other, pid })).toMatchObject({
      code: 'bad-proof',
    });
    expect(desk.join(ana, invitation, pid)).toMatchObject({ ok: true });
  });
});
