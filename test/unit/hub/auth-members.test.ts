import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Authors } from '../../../hub/authors.ts';
import { makeInvitation, openInvitations } from '../../../hub/invitations.ts';
import { type Member, Members } from '../../../hub/members.ts';
import { Roster } from '../../../hub/roster.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { newProjectId } from '../../../shared/model/ids.ts';
import { AuthDesk, ana, ben, pid, tokenOf } from '../../kit/auth-desk.ts';

let desk: AuthDesk;
beforeEach(() => {
  desk = new AuthDesk();
});
afterEach(() => desk.close());

describe('being a member', () => {
  it('gives a fresh token to members alone', () => {
    desk.join(ana, desk.founding(), pid);
    expect(desk.session(ana)).toMatchObject({ ok: true, value: { role: 'owner', member: ana.member } });
    expect(desk.session(ben)).toMatchObject({ ok: false, code: 'not-a-member' });
  });

  it('lets owners invite, to their own project', () => {
    const first = desk.join(ana, desk.founding(), pid);
    const token = first.ok ? first.value.token : '';
    const made = desk.auth.invite(token, { pid, role: 'annotator' });
    expect(made).toMatchObject({ ok: true });
    const second = desk.join(ben, made.ok ? made.value.invitation : '');
    expect(desk.auth.invite(second.ok ? second.value.token : '', { pid, role: 'owner' })).toMatchObject({
      code: 'no-right',
    });
    expect(desk.auth.invite(token, { pid: newProjectId(), role: 'annotator' })).toMatchObject({ code: 'no-right' });
    for (const wrong of [null, '', `${token}x`])
      expect(desk.auth.invite(wrong, { pid, role: 'annotator' })).toMatchObject({ code: 'bad-token' });
  });

  it('tells owners who is in their project and which invitations are open', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    const used = desk.auth.invite(token, { pid, role: 'curator' });
    desk.join(ben, used.ok ? used.value.invitation : '');
    const made = desk.auth.invite(token, { pid, role: 'viewer' });
    desk.founding(); // to no project, so nothing for its owner to see
    expect(desk.auth.team(token, { pid })).toEqual({
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
    const bens = tokenOf(desk.session(ben));
    expect(desk.auth.team(bens, { pid })).toMatchObject({
      code: 'no-right',
      message: expect.stringContaining('Only an owner of the project can decide who is in it'),
    });
    expect(desk.auth.withdraw(bens, { pid, id: openInvitations(desk.db, pid)[0]?.id ?? '' })).toMatchObject({
      code: 'no-right',
    });
  });

  it('lets an owner withdraw an invitation of their own project, which is then refused with its own sentence', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    const { invitation } = makeInvitation(desk.db, { pid, role: 'annotator', uses: 1 });
    const id = openInvitations(desk.db, pid)[0]?.id ?? '';
    const kept = makeInvitation(desk.db, { pid, role: 'annotator', uses: 1 }).invitation;
    desk.founding();
    const elsewhere = openInvitations(desk.db).find((open) => open.pid === null)?.id ?? '';
    expect(desk.auth.withdraw(token, { pid, id: elsewhere })).toMatchObject({ code: 'not-open' });
    expect(desk.auth.withdraw(token, { pid, id })).toEqual({ ok: true, value: { withdrawn: true } });
    expect(desk.auth.withdraw(token, { pid, id })).toMatchObject({
      code: 'not-open',
      message: expect.stringContaining('This invitation is not open any more'),
    });
    expect(desk.join(ben, invitation)).toMatchObject({ code: 'withdrawn' });
    expect(desk.join(ben, kept)).toMatchObject({ ok: true });
    expect(openInvitations(desk.db, pid)).toEqual([]);
  });

  it('lets an owner admit an author, who keeps what they were admitted as, and take that back', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    const roster = new Roster(desk.db, new Members(desk.db), new Authors(desk.db));
    const ask = { pid, publicKey: ben.publicKey };
    expect(desk.auth.revoke(token, { pid, member: ben.member })).toMatchObject({ code: 'no-member' });
    expect(desk.auth.admit(token, ask)).toMatchObject({ value: { admitted: ben.member } });
    expect(new Members(desk.db).signerRole(pid, ben.member)).toBe('annotator');
    roster.admit(pid, ben.publicKey, 'curator');
    expect(desk.auth.admit(token, ask)).toMatchObject({ value: { admitted: ben.member } });
    expect(new Members(desk.db).signerRole(pid, ben.member)).toBe('curator');
    roster.admit(pid, ben.publicKey, 'viewer'); // named by the operator: they decide
    expect(new Members(desk.db).signerRole(pid, ben.member)).toBe('viewer');
    expect(desk.auth.revoke(token, { pid, member: ben.member })).toMatchObject({ ok: true });
    expect(new Members(desk.db).signerRole(pid, ben.member)).toBeNull();
    expect(desk.auth.team(token, { pid })).toMatchObject({ value: { authors: [] } });
    expect(desk.auth.revoke(token, { pid, member: ben.member })).toMatchObject({ code: 'no-member' });
  });

  it('admits nobody under what is no key, and no member', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    for (const publicKey of ['', 'ben', ben.publicKey.slice(1)])
      expect(desk.auth.admit(token, { pid, publicKey })).toMatchObject({
        code: 'bad-key',
        message: 'This is not a public key of Postil: it has 43 letters, digits, hyphens and underscores.',
      });
    expect(desk.auth.admit(token, { pid, publicKey: ana.publicKey })).toMatchObject({
      code: 'is-member',
      message: 'They are a member of this project already, so their steps are taken.',
    });
  });

  it('leaves no project without an owner when two processes decide at the same time', () => {
    desk.join(ana, desk.founding(), pid);
    desk.join(ben, makeInvitation(desk.db, { pid, role: 'owner', uses: 1 }).invitation);
    const other = new DatabaseSync(desk.db.location() ?? '');
    onTestFinished(() => other.close());
    const operator = new Roster(other, new Members(other), new Authors(other));
    /** The hub's own, while the operator takes away the other owner between its look and its writing. */
    class Slow extends Members {
      override of(project: typeof pid): readonly Member[] {
        const seen = super.of(project);
        expect(() => operator.revoke(pid, ana.member)).toThrow('locked');
        return seen;
      }
    }
    const hub = new Roster(desk.db, new Slow(desk.db), new Authors(desk.db));
    expect(hub.setRole(pid, ben.member, 'curator')).toMatchObject({ ok: true });
    expect(operator.revoke(pid, ana.member)).toMatchObject({ code: 'last-owner' });
  });

  it('leaves no project without an owner', () => {
    const token = tokenOf(desk.join(ana, desk.founding(), pid));
    const refused = {
      code: 'last-owner',
      message: 'They are the only owner, and a project needs one. Make somebody else an owner first.',
    };
    expect(desk.auth.setRole(token, { pid, member: ana.member, role: 'curator' })).toMatchObject(refused);
    expect(desk.auth.revoke(token, { pid, member: ana.member })).toMatchObject(refused);
    desk.join(ben, makeInvitation(desk.db, { pid, role: 'owner', uses: 1 }).invitation);
    expect(desk.auth.setRole(token, { pid, member: ana.member, role: 'curator' })).toMatchObject({ ok: true });
  });

  it('keeps no secret in the clear', () => {
    const invitation = desk.founding();
    const joined = desk.join(ana, invitation, pid);
    const rows = JSON.stringify([
      desk.db.prepare('SELECT * FROM tokens').all(),
      desk.db.prepare('SELECT * FROM invitations').all(),
    ]);
    expect(joined.ok && rows.includes(joined.value.token)).toBe(false);
    expect(rows).not.toContain(invitation.replaceAll('-', ''));
    expect(new Tokens(desk.db).holder(joined.ok ? joined.value.token : '')).toEqual({ pid, member: ana.member });
  });
});
