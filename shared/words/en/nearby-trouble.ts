/**
 * What sharing on a network, pairing a device and files of what is new say when it does not go as wished: what happened,
 * then the way out.
 */
export const nearbyTrouble = {
  noNetwork: 'This computer is on no network that others could be on. Join one, then open this again.',
  noSuchAddress: 'This computer has left that network. Choose another address and start sharing again.',
  onAnotherHub: (address: string) =>
    `This project is shared through a hub already (${address}), and has one hub at a time. Invite people to that one.`,
  ownersInvite: (address: string) =>
    `This project is shared through a hub already (${address}), and has one hub at a time. Only an owner can invite people to it: ask one.`,
  notFounder:
    'Some articles of this project are annotated independently, and an owner of its hub reads what each member makes on their own. Ask whoever began the project to put it on a hub.',
  didNotStart: 'The hub on this computer did not start. Try again; if it stays so, restart Postil.',
  endsAgain: 'The hub on this computer keeps ending soon after it starts. Share again later, or restart Postil first.',
  hubFailed: (why: string) => `The hub on this computer could not start: ${why} Try again, or choose another address.`,
  lost: 'This computer has left that network, so nobody reaches it there. Choose its address on the new network and share again.',

  keyNotWritten: (why: string) => `The file with your key could not be written: ${why} Choose another place.`,
  notAKeyFile: 'This is no file with a key of Postil. Choose the one that your other device has written.',
  noKeyFile: 'Choose the file that your other device has written first.',
  noSuchCode: 'A code has 20 letters and digits, in groups of four. Type it as your other device shows it.',
  otherCode:
    'This code does not open the key. Type it once more as your other device shows it, or make a new one there.',
  keyOver: 'The time for this key is over. Make a new code on your other device, and check the clocks of both.',
  workHere: (name: string) =>
    `There is work by ${name} on this computer already. If you go on, it stays theirs, as that of somebody else, and their key is kept in a file beside it. To keep working as ${name}, cancel.`,
  noHubToPair: 'This project is on no hub where the key could wait. Share it first, or use a file.',
  hubRests:
    'This computer does not share the project now, so no code can wait there. Share it on this network again, or choose “Make a file…”.',
  orByFile: (why: string) => `${why} Without a hub, “Make a file…” hands your key over, too.`,
  computerAway: (at: string) =>
    `The computer that shares this project (${at}) cannot be reached. Ask whoever shares it whether that computer is on and still sharing.`,

  lacksGround: (name: string, from: string) =>
    `The file holds only what is new in “${name}” since the file of ${from}, which was not opened here. Open that one first, or ask for a file with everything.`,
};
