// @ts-check

/**
 * @typedef {object} Situation
 * @property {string} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {Options} options
 * @property {number | undefined} uid undefined where users have no number
 * @property {string | null} binary Electron's, when it is there
 * @property {boolean} failedLately a download failed within the last day
 */

/**
 * @typedef {object} Options
 * @property {boolean} browser
 * @property {boolean} electron
 * @property {boolean} noOpen
 * @property {string | null} dataDir
 */

/**
 * @typedef {{ host: 'electron', download: boolean } | { host: 'loopback', why: string, open: boolean }} Plan
 */

/**
 * Decides where Postil runs: in Electron when it can, else on loopback, with the reason as half a sentence.
 * @param {Situation} situation
 * @returns {Plan}
 */
export function decide({ platform, env, options, uid, binary, failedLately }) {
  const display = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const open = display && !options.noOpen && !env.CI;
  /** @param {string} why @returns {Plan} */
  const loopback = (why) => ({ host: 'loopback', why, open });
  if (options.browser) return loopback('that was asked for');
  if (!display) return loopback('there is no display');
  if (platform === 'linux' && uid === 0) return loopback('Electron does not run as root');
  if (binary !== null) return { host: 'electron', download: false };
  if (env.CI) return loopback('Electron is not downloaded in automated runs');
  if (failedLately && !options.electron) {
    return loopback('Electron could not be downloaded lately (npm start -- --electron tries again)');
  }
  return { host: 'electron', download: true };
}
