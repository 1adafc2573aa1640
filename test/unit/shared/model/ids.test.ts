import { expect, it } from 'vitest';
import {
  actId,
  articleIdOf,
  indexOf,
  isActId,
  isArticleId,
  isMemberId,
  isProjectId,
  isStepKey,
  memberIdOf,
  newProjectId,
  newStepKey,
  signerOf,
  stepOf,
} from '../../../../shared/model/ids.ts';

const member = memberIdOf(new Uint8Array(32));

it('a member’s id is the fingerprint of the public key: these never change', () => {
  expect(member).toBe('mzuhvlpymk6xo3epygfy5h4oea');
});

it('an article’s id is the hash of its text: these never change', () => {
  expect(articleIdOf('Ferry late again.\n')).toBe('xarqjct7opty2waz5cqttr3xtrjvaim23mynbvxuzzvli2xtxynq');
});

it('ids have the forms that their checks accept, and no other', () => {
  const key = newStepKey(member);
  expect([isMemberId(member), isProjectId(newProjectId()), isArticleId(articleIdOf('x')), isStepKey(key)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([
    isActId(actId(key, 0)),
    isActId(actId(key, 1999)),
    isActId(key),
    isActId(`${key}/01`),
    isStepKey(member),
  ]).toEqual([true, true, false, false, false]);
  for (const text of ['', member.toUpperCase(), `${member}a`, '__proto__', 7, null])
    expect(isMemberId(text)).toBe(false);
});

it('the parts of an act’s id can be read back', () => {
  const key = newStepKey(member);
  const id = actId(key, 12);
  expect([stepOf(id), indexOf(id), signerOf(id), signerOf(key)]).toEqual([key, 12, member, member]);
});
