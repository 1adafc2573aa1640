/** Looking for newer versions, and fetching them. */
export const updates = {
  ok: 'OK',
  notItself: 'This Postil does not update itself',
  fromSources: 'It runs from its sources: fetch their newest version and start it again.',
  asPackage: (homepage: string) =>
    `It was installed as a package, so the system’s package manager updates it, or the newer package from ${homepage}.`,
  byHand: (homepage: string) =>
    `It was made without an address to look for updates at. New versions are at ${homepage}.`,
  upToDate: 'Postil is up to date',
  newest: (version: string) => `This is version ${version}, the newest there is.`,
  isOut: (version: string) => `Postil ${version} is out`,
  /** Said in the window, unasked. */
  isOutUnasked: (version: string) => `Postil ${version} is out: Help, then Check for updates…, fetches it.`,
  isOutHow: 'It is downloaded while you go on working, and takes this version’s place only when you say so.',
  download: 'Download',
  notNow: 'Not now',
  downloading: (version: string, perCent: number) => `Postil ${version} is being downloaded: ${perCent} %`,
  downloadingHow: 'You can go on working. Postil asks once more before it restarts.',
  goOn: 'Go on',
  stopDownload: 'Stop the download',
  isReady: (version: string) => `Postil ${version} is ready`,
  isReadyHow: 'It takes this version’s place when Postil restarts. What is not saved yet is asked about first.',
  restartNow: 'Restart now',
  whenQuit: 'When I next quit',
};
