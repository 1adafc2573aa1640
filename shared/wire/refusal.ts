/**
 * Why the hub refuses: closed, so that every reason has its sentence (`words.refusals`) and its way out in the workbench.
 * `code` closes the connection.
 */
export const REFUSALS = {
  'not-a-member': { code: 4403 },
  revoked: { code: 4420 },
  'bad-token': { code: 4401 },
  'bad-room': { code: 4404 },
  'no-right': { code: 4410 },
  'bad-step': { code: 4411 },
  'bad-signature': { code: 4412 },
  'key-held': { code: 4413 },
  removed: { code: 4419 },
  deletion: { code: 4414 },
  'client-taken': { code: 4415 },
  'foreign-text': { code: 4416 },
  'seq-leap': { code: 4417 },
  'too-large': { code: 4418 },
  disk: { code: 4507 },
  blind: { code: 4422 },
  frozen: { code: 4423 },
  'unknown-signer': { code: 4421 },
  'newer-schema': { code: 4426 },
} as const satisfies Record<string, { code: number }>;

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
