/** What goes wrong between this computer and the hub, and loses nothing. */
export const syncTrouble = {
  noLine:
    'The hub answers, but no lasting connection comes about. Whoever runs it should look whether the proxy in front passes WebSockets on.',
  tooOld: (address: string) =>
    `The hub at ${address} is newer than this Postil. Update Postil; until then all stays on this computer.`,
  tooNew: (address: string) =>
    `The hub at ${address} is older than this Postil. Ask who runs it to upgrade it; until then all stays on this computer.`,
  notThere: (why: string) => `The project stays at its old address: ${why}`,
};
