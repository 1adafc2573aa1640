import { words } from '../../shared/words/words.ts';

/** What is wrong with what was typed in a hub dialog, each under its field; `other` is about none of them. */
export interface HubProblems {
  readonly address?: string;
  readonly invitation?: string;
  readonly other?: string;
}

/** What is missing. `where` is a sentence that says where both can be found. Null when nothing is. */
export function missingHubFields(address: string, invitation: string, where: string): HubProblems | null {
  if (address !== '' && invitation !== '') return null;
  return {
    ...(address === '' ? { address: words.trouble.hubAddress(where) } : {}),
    ...(invitation === '' ? { invitation: words.trouble.hubInvitation(where) } : {}),
  };
}

/** Which field a refusal of `joinHub` is about: where nobody answers it is the address, else the hub has read the rest. */
export function hubProblems({ code, message }: { readonly code: string; readonly message: string }): HubProblems {
  if (code === 'bad-address' || code === 'unreachable') return { address: message };
  return code === 'refused' || code === 'revoked' ? { invitation: message } : { other: message };
}
