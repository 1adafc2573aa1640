import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where things lie in the data folder. */
export interface DataDir {
  readonly root: string;
  readonly identity: string;
  readonly settings: string;
  readonly projects: string;
  readonly log: string;
  /** Copies of rooms a hub refused. */
  readonly rescue: string;
  /** Steps of strangers, from opened bundles, until someone admits them. */
  readonly waiting: string;
}

/** The folder Postil's data lies in unless the person names another, by the custom of each system. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (env.POSTIL_DATA_DIR) return resolve(env.POSTIL_DATA_DIR);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Postil');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Postil');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'postil');
}

/** Makes the data folder (readable by its owner only) and names what lies in it. @throws when it cannot be made */
export function makeDataDir(root: string): DataDir {
  const dir: DataDir = {
    root,
    identity: join(root, 'identity.json'),
    settings: join(root, 'settings.json'),
    projects: join(root, 'projects.json'),
    log: join(root, 'log.sqlite'),
    rescue: join(root, 'rescue'),
    waiting: join(root, 'waiting'),
  };
  for (const folder of [root, dir.rescue, dir.waiting]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return dir;
}
