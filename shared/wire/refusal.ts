/** Why the hub refuses: closed, so that every reason has its sentence and its way out in the workbench. */
export const REFUSALS = {
  'not-a-member': {
    code: 4403,
    message: 'You are not a member of this project on this hub. Ask its owner for an invitation.',
  },
  revoked: {
    code: 4420,
    message:
      'You were removed from this project: here it can be read, and not changed. Ask an owner for a new invitation to come back.',
  },
  'bad-token': { code: 4401, message: 'The hub does not know this sign-in any more. Join again with an invitation.' },
  'bad-room': { code: 4404, message: 'The hub does not know this part of the project.' },
  'no-right': {
    code: 4410,
    message: 'Your role in this project does not allow this change. Ask its owner for another role.',
  },
  'bad-step': { code: 4411, message: 'The hub found a change it cannot read.' },
  'bad-signature': { code: 4412, message: 'The hub found a change whose signature is not right.' },
  'key-held': { code: 4413, message: 'The hub holds another change under the same name already.' },
  removed: { code: 4419, message: 'This was removed from the hub, which takes nothing more of it.' },
  deletion: { code: 4414, message: 'The hub found a change that deletes something, and it never takes anything away.' },
  'client-taken': { code: 4415, message: 'The hub found a change that claims to come from another member’s copy.' },
  'foreign-text': { code: 4416, message: 'The hub found a text that does not belong to its article.' },
  'seq-leap': { code: 4417, message: 'The hub found a change that claims to follow on far more steps than there are.' },
  'too-large': { code: 4418, message: 'The hub found a change that is larger than it takes at once.' },
  disk: { code: 4507, message: 'The hub cannot write to its disk. Your work is safe here and will be sent again.' },
  'unknown-signer': {
    code: 4421,
    message: 'Some of these changes were made by people who are not members of this project on this hub.',
  },
  'newer-schema': { code: 4426, message: 'This project was written by a newer Postil. Update to change it.' },
} as const satisfies Record<string, { code: number; message: string }>;

/** The reasons by name. */
export type Refusal = keyof typeof REFUSALS;

/** All reasons. */
export const REFUSAL_NAMES = Object.keys(REFUSALS) as readonly Refusal[]; // its keys are their names

/** The reason behind a close code or reason text of the hub, or null for anything else. */
export function refusalOf(reason: string | number): Refusal | null {
  for (const [name, { code }] of Object.entries(REFUSALS))
    if (reason === name || reason === code) return name as Refusal;
  return null;
}
