import { expect, test } from 'vitest';
import type { Refusal } from '../../../../shared/wire/refusal.ts';
import { hubState, onHub, person, startScriptedHub } from '../../../kit/scripted-people.ts';
import { ARTICLE_ID, aMark } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

test.each<[Refusal, string]>([
  ['bad-room', 'The hub does not know this part of the project.'],
  ['no-right', 'Your role in this project does not allow this change. Ask its owner for another role.'],
  ['bad-step', 'The hub found a change it cannot read.'],
  ['bad-signature', 'The hub found a change whose signature is not right.'],
  ['key-held', 'The hub holds another change under the same name already.'],
  ['removed', 'This was removed from the hub, which takes nothing more of it.'],
  ['deletion', 'The hub found a change that deletes something, and it never takes anything away.'],
  ['client-taken', 'The hub found a change that claims to come from another member’s copy.'],
  ['foreign-text', 'The hub found a text that does not belong to its article.'],
  ['seq-leap', 'The hub found a change that claims to follow on far more steps than there are.'],
  ['too-large', 'The hub found a change that is larger than it takes at once.'],
  ['disk', 'The hub cannot write to its disk. Your work is safe here and will be sent again.'],
  ['frozen', 'These marks were revealed to everyone before this change came, and nothing is added to them any more.'],
  [
    'blind',
    'This article is annotated independently now, so what the team marked is closed until a curator reveals it. What you added waits here.',
  ],
  ['unknown-signer', 'Some of these changes were made by people who are not members of this project on this hub.'],
  ['newer-schema', 'This project was written by a newer Postil. Update to change it.'],
])('a mark that the hub refuses (%s) stays here, and the person is told why', async (reason, words) => {
  const hub = await startScriptedHub();
  const [ana] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = reason;
  const key = await marks.act([aMark('claim')]);
  await until(marks, () => hubState(marks) === 'refused', 'it is refused');
  expect(marks.status.hub).toHaveProperty('message', expect.stringContaining(words));
  expect(marks.fold.has(key)).toBe(true);
});

test.each<[Refusal, string]>([
  ['not-a-member', 'You are not a member of this project on this hub. Ask its owner for an invitation.'],
  ['bad-token', 'The hub does not know this sign-in any more. Join again with an invitation.'],
])('somebody whom the hub does not let in (%s) is told why', async (reason, words) => {
  const hub = await startScriptedHub();
  hub.deny = reason;
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'nobody gets in');
  expect(ana.status.hub).toHaveProperty('message', expect.stringContaining(words));
});
