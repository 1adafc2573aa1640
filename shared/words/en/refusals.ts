import type { Refusal } from '../../wire/refusal.ts';

/** Why a hub refuses. Hubs speak English; the workbench says it by its reason, in its own language. */
export const refusals: Readonly<Record<Refusal, string>> = {
  'not-a-member': 'You are not a member of this project on this hub. Ask its owner for an invitation.',
  revoked:
    'You were removed from this project: here it can be read, and not changed. Ask an owner for a new invitation to come back.',
  'bad-token': 'The hub does not know this sign-in any more. Join again with an invitation.',
  'bad-room': 'The hub does not know this part of the project.',
  'no-right': 'Your role in this project does not allow this change. Ask its owner for another role.',
  'bad-step': 'The hub found a change it cannot read.',
  'bad-signature': 'The hub found a change whose signature is not right.',
  'key-held': 'The hub holds another change under the same name already.',
  removed: 'This was removed from the hub, which takes nothing more of it.',
  deletion: 'The hub found a change that deletes something, and it never takes anything away.',
  'client-taken': 'The hub found a change that claims to come from another member’s copy.',
  'foreign-text': 'The hub found a text that does not belong to its article.',
  'seq-leap': 'The hub found a change that claims to follow on far more steps than there are.',
  'too-large': 'The hub found a change that is larger than it takes at once.',
  disk: 'The hub cannot write to its disk. Your work is safe here and will be sent again.',
  blind:
    'This article is annotated independently now, so what the team marked is closed until a curator reveals it. What you added waits here.',
  frozen: 'These marks were revealed to everyone before this change came, and nothing is added to them any more.',
  'unknown-signer': 'Some of these changes were made by people who are not members of this project on this hub.',
  'newer-schema': 'This project was written by a newer Postil. Update to change it.',
};
