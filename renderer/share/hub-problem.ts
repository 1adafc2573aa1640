import { words } from '../../shared/words/words.ts';

/** What is wrong with what was typed in a hub dialog, each under its field; `other` is about none of them. */
export interface HubProblems {
  readonly address?: string;
  readonly invitation?: string;
  readonly other?: string;
  /** Nothing is wrong, but the person has to say that they want it. */
  readonly question?: string;
}

/** What is missing. `where` is a sentence that says where both can be found. Null when nothing is. */
export function missingHubFields(address: string, invitation: string, where: string): HubProblems | null {
  if (address !== '' && invitation !== '') return null;
  return {
    ...(address === '' ? { address: words.trouble.hubAddress(where) } : {}),
    ...(invitation === '' ? { invitation: words.trouble.hubInvitation(where) } : {}),
  };
}

/**
 * Which field a refusal of `joinHub` is about: where nobody answers it is the address, else the hub has read the rest. One
 * that names a project (`HereAlready`) asks about it.
 */
export function hubProblems(refusal: {
  readonly code: string;
  readonly message: string;
  readonly pid?: string;
}): HubProblems {
  const { code, message } = refusal;
  if (refusal.pid !== undefined) return { question: message };
  if (code === 'bad-address' || code === 'unreachable') return { address: message };
  return code === 'refused' || code === 'revoked' ? { invitation: message } : { other: message };
}
