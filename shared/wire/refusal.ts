/** Why the hub refuses: closed, so that every reason has its sentence and its way out in the workbench. */
export const REFUSALS = {
  'not-a-member': {
    code: 4403,
    message: 'You are not a member of this project on this hub. Ask its owner for an invitation.',
  },
  revoked: {
    code: 4420,
    message:
      'An owner has removed you from this project. It can still be read here, but not changed; to come back, ask an owner for a new invitation.',
  },
  'bad-token': { code: 4401, message: 'The hub does not know this sign-in any more. Join again with an invitation.' },
  'bad-room': { code: 4404, message: 'The hub does not know such a room.' },
  'no-right': { code: 4410, message: 'Your role in this project does not allow this change.' },
  'bad-step': { code: 4411, message: 'The hub found a change it cannot read.' },
  'bad-signature': { code: 4412, message: 'The hub found a change whose signature is not right.' },
  'key-held': { code: 4413, message: 'The hub already holds another change under the same key.' },
  removed: { code: 4419, message: 'This was removed from the hub, which takes nothing more of it.' },
  deletion: { code: 4414, message: 'The hub never takes anything away: the change tried to delete.' },
  'client-taken': { code: 4415, message: 'Another member already writes under the same client number.' },
  'foreign-text': { code: 4416, message: 'The text does not belong to this article.' },
  'seq-leap': { code: 4417, message: 'The change carries an impossible sequence number.' },
  'too-large': { code: 4418, message: 'The change is larger than the hub takes at once.' },
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
