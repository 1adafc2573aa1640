import type { AppUpdater, UpdateCheckResult } from 'electron-updater';
import type { UpdateSource } from './updates.ts';

/** The updater of the system this runs on; its library is read only when someone looks for updates. */
export async function loadUpdater(): Promise<AppUpdater> {
  const { AppImageUpdater, MacUpdater, NsisUpdater } = await import('electron-updater');
  switch (process.platform) {
    case 'darwin':
      return new MacUpdater();
    case 'win32':
      return new NsisUpdater();
    default:
      return new AppImageUpdater();
  }
}

/** Updates from the place that the release names in `app-update.yml`, by electron-updater. */
export function updaterSource(load: () => Promise<AppUpdater>): UpdateSource {
  let loaded: AppUpdater | null = null;
  let checked: UpdateCheckResult | null = null;
  const updater = async (): Promise<AppUpdater> => {
    loaded ??= prepare(await load());
    return loaded;
  };
  return {
    async find() {
      checked = await (await updater()).checkForUpdates();
      return checked?.isUpdateAvailable ? checked.updateInfo.version : null;
    },
    async download(onShare, stop) {
      const from = await updater();
      const token = checked?.cancellationToken;
      const onProgress = ({ percent }: { percent: number }): void => onShare(percent / 100);
      const cancel = (): void => token?.cancel();
      from.on('download-progress', onProgress);
      stop.addEventListener('abort', cancel);
      try {
        await from.downloadUpdate(token);
      } finally {
        from.off('download-progress', onProgress);
        stop.removeEventListener('abort', cancel);
      }
    },
    restart(onFailure) {
      if (loaded === null) throw new Error('Bug: there is nothing to restart into');
      loaded.once('error', onFailure);
      loaded.quitAndInstall(true, true);
    },
  };
}

/** What is left to its own ways: “when I next quit” is its `autoInstallOnAppQuit`, which acts as the process ends. */
function prepare(updater: AppUpdater): AppUpdater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.disableWebInstaller = true;
  // By itself it would send a number that tells this computer from all others.
  updater.requestHeaders = { 'x-user-staging-id': '' };
  return updater;
}
