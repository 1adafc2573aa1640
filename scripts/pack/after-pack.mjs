// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ANY_LOADS = /(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\/>/;

/**
 * Takes back the leave that electron-builder gives every app on macOS to load anything unencrypted; it sets it after
 * `extendInfo`. What the updater needs stays: this computer's own address.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default function afterPack({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const file = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Info.plist');
  const plist = readFileSync(file, 'utf8');
  if (!ANY_LOADS.test(plist)) throw new Error(`NSAllowsArbitraryLoads is not where it was in ${file}.`);
  writeFileSync(file, plist.replace(ANY_LOADS, '$1<false/>'));
}
