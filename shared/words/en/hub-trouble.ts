import type { HubErrorCode } from '../../wire/hub-error.ts';

/** Reaching a hub, joining, and what its calls answer when they refuse. */
export const hubTrouble = {
  badAddress: (typed: string, example: string) => `“${typed}” is not a hub’s address; it looks like ${example}.`,
  away: (address: string) => `No hub answers at ${address}. Check the address and that the hub is running.`,
  inTrouble: (address: string) => `The hub at ${address} has trouble. Try again later.`,
  noHub: (address: string) =>
    `What answers at ${address} is not a Postil hub this version can talk to. Check the address and the network.`,
  /** A refusal this version does not know, as the hub itself says it. */
  itSays: (said: string) => said,
  otherProject: 'The hub answered for another project. Check its address and ask for a new invitation.',
  onAnotherHub: (address: string) =>
    `This project is on another hub already (${address}). Use that address, or choose “Put it on another hub…” in its menu to leave that one.`,
  hereOnAnotherHub: (name: string, address: string) =>
    `“${name}” is on this computer already, on another hub (${address}). Choose “Leave that hub and join” to go on at this one, with everything that is here; it goes to the other no more.`,
  hereAlready: (name: string) =>
    `“${name}” is on this computer already, and on no hub. Choose “Join and send it” to put what is here on the hub too; its owners and curators there then also read the marks that you made on your own.`,
  onNoHub: 'This project is on no hub yet. Share it through one, then invite people.',
  /** With who removed it; null where that is not known. */
  removedBy: (name: string | null) => `This project was removed from the hub by ${name ?? 'its owner'}.`,

  /** By the code of the refusal. Hubs speak English and send the same sentences. */
  answers: {
    'bad-nonce': 'This took too long. Try again.',
    'bad-proof': 'The hub could not check that this key is yours. Restart Postil and try again.',
    'bad-request': 'The hub could not read what it was asked. Update Postil, or check the address.',
    'not-found': 'This is a Postil hub, but there is no such page on it. Open Postil and join through this address.',
    'too-large': 'The hub was asked for more than it takes at once. Update Postil and try again.',
    'no-right': 'Only an owner of the project can decide who is in it, and see all of them.',
    'no-right-project': 'Only an owner can remove the project from the hub. Ask one of them.',
    'no-right-article': 'Only owners and curators can remove an article from the hub. Ask one of them.',
    'no-right-mode': 'Only owners and curators decide who annotates independently, and reveal it. Ask one of them.',
    'not-open': 'This invitation is not open any more: it was used, withdrawn, or has ended.',
    founds:
      'This invitation is for putting a project of your own on the hub. Open one and share it with this invitation.',
    'other-project': 'This invitation is for another project. Join with it instead of sharing this one.',
    founded: 'This project is on this hub already. Ask its owner for an invitation.',
    withdrawn: 'This invitation was withdrawn. Ask an owner of the project for a new one if you should still come in.',
    used: 'Somebody has joined with this invitation already, and it lets nobody else in. Ask an owner of the project for one of your own.',
    expired: 'This invitation has ended. Ask an owner of the project for a new one.',
    'removed-since':
      'An owner has removed you from this project since this invitation was made. Ask an owner for a new one.',
    'no-invitation':
      'The hub does not know this invitation: it was mistyped, or is for another hub. Check it, or ask for a new one.',
    'bad-key': 'This is not a public key of Postil: it has 43 letters, digits, hyphens and underscores.',
    'is-member': 'They are a member of this project already, so their steps are taken.',
    'no-member': 'Nobody with this id is a member of this project any more. Look at the list of its members.',
    'last-owner': 'They are the only owner, and a project needs one. Make somebody else an owner first.',
    'no-key':
      'Nothing waits at this hub under this code: it was mistyped, has ended, or was used already. Make a new code on your other device.',
    'too-often': 'This computer has tried too many codes at this hub. Wait a minute, then try again.',
    'keys-full': 'The hub keeps as many keys as it can just now. Try again in five minutes.',
    failed:
      'The hub could not answer for a reason it did not expect. Try again; if it stays so, tell whoever runs the hub.',
  } satisfies Readonly<Record<HubErrorCode, string>> as Readonly<Record<HubErrorCode, string>>, // each is there; what it says differs by language
};
