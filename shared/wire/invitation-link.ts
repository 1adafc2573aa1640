/** What lets somebody in: where the hub is, and the code. */
export interface InvitationParts {
  readonly address: string;
  readonly invitation: string;
}

/** An invitation as one link. Whoever has Postil and follows it is offered to join; it can be pasted there as well. */
export const invitationLink = ({ address, invitation }: InvitationParts): string =>
  `postil://join?hub=${encodeURIComponent(address)}&invitation=${encodeURIComponent(invitation)}`;

/**
 * What a text that somebody pasted or followed says: a link, alone or anywhere in a message. Null when there is none, or
 * it lacks a part. What ends a sentence or closes a bracket right behind it is none of it: no code ends so.
 */
export function parseInvitation(text: string): InvitationParts | null {
  const query = /postil:\/\/join\/?\?([^\s<>"“”]+)/i.exec(text)?.[1]?.replace(/[.,;:!?)\]]+$/, '');
  if (query === undefined) return null;
  const address = field(query, 'hub');
  const invitation = field(query, 'invitation');
  return address && invitation ? { address, invitation } : null;
}

function field(query: string, name: string): string | null {
  const pair = query.split('&').find((part) => part.startsWith(`${name}=`));
  if (pair === undefined) return null;
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return null; // no text that an invitation's link ever held
  }
}
