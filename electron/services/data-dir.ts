import { join, resolve } from 'node:path';
import { makeFolder } from '../../hub/log/make-folder.ts';
import { words } from '../../shared/words/words.ts';
import { diskMessage } from './disk-message.ts';

/** Where things lie in the data folder. */
export interface DataDir {
  readonly root: string;
  readonly identity: string;
  readonly settings: string;
  readonly projects: string;
  readonly log: string;
  /** What is derived from the log; may be thrown away at any time. */
  readonly index: string;
  /** Copies of rooms a hub refused. */
  readonly rescue: string;
  /** Steps of strangers, from opened bundles, until someone admits them. */
  readonly waiting: string;
  /** Whom a person admitted to which project. */
  readonly admitted: string;
  /** The hubs of projects that are shared on this network, a folder each. */
  readonly lan: string;
  /** Which those are. */
  readonly lanList: string;
  /** What the last `.postil` file of each project held. */
  readonly sent: string;
  /** Which `.postil` files were opened. */
  readonly opened: string;
  /** Other devices of the person's. */
  readonly paired: string;
  /** Copies of the log. */
  readonly snapshots: string;
  /** What is being deleted, so that a crash does not leave half of it. */
  readonly removing: string;
  /** What was deleted, so that making the log anew does not bring it back. */
  readonly removed: string;
  /** Files that are being dragged out of a window. */
  readonly drag: string;
  /** What happened to the host, for reports. */
  readonly journal: string;
  /** Locked by the host that works on this folder, as long as it lives. */
  readonly lock: string;
  /** Where that host is, for the next one that is started. */
  readonly host: string;
}

/** The folder Postil's data lies in unless the person names another, by the custom of each system. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (env.POSTIL_DATA_DIR) return resolve(env.POSTIL_DATA_DIR);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Postil');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Postil');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'postil');
}

/** Makes the data folder (readable by its owner only) and names what lies in it. @throws one sentence when it cannot be made */
export function makeDataDir(root: string): DataDir {
  const dir: DataDir = {
    root,
    identity: identityFileOf(root),
    settings: join(root, 'settings.json'),
    projects: join(root, 'projects.json'),
    log: join(root, 'log.sqlite'),
    index: join(root, 'index.sqlite'),
    rescue: join(root, 'rescue'),
    waiting: join(root, 'waiting'),
    admitted: join(root, 'admitted.json'),
    sent: join(root, 'sent'),
    opened: join(root, 'opened.json'),
    paired: join(root, 'paired.json'),
    lan: join(root, 'lan'),
    lanList: join(root, 'lan.json'),
    snapshots: join(root, 'snapshots'),
    removing: join(root, 'removing.json'),
    removed: join(root, 'removed.json'),
    drag: join(root, 'drag'),
    journal: join(root, 'journal'),
    lock: join(root, 'host.lock'),
    host: join(root, 'host.address'),
  };
  try {
    for (const folder of [root, dir.rescue, dir.waiting, dir.sent, dir.snapshots]) makeFolder(folder, 0o700);
  } catch (cause) {
    throw new Error(words.startTrouble.folderNotMade(root, diskMessage(cause)), { cause });
  }
  return dir;
}

/** Where the key lies in a data folder. */
export const identityFileOf = (root: string): string => join(root, 'identity.json');
