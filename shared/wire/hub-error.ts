/**
 * Why the hub's HTTP calls refuse, beside the refusals of rooms (`refusal.ts`): closed, so that the app has a sentence for
 * each in its own language.
 */
export const HUB_ERRORS = [
  'bad-nonce',
  'bad-proof',
  'bad-request',
  'not-found',
  'too-large',
  'no-right',
  'no-right-project',
  'no-right-article',
  'no-right-mode',
  'not-open',
  'founds',
  'other-project',
  'founded',
  'withdrawn',
  'used',
  'expired',
  'removed-since',
  'no-invitation',
  'bad-key',
  'is-member',
  'no-member',
  'last-owner',
  'no-key',
  'too-often',
  'keys-full',
  'failed',
] as const;

/** One of them. */
export type HubErrorCode = (typeof HUB_ERRORS)[number];

/** Whether a code is one of them. */
export const isHubError = (code: string): code is HubErrorCode => HUB_ERRORS.some((known) => known === code);
