import type { Settings } from '../../shared/host/contract.ts';
import { takes } from '../../shared/host/guards.ts';
import { JsonStore } from './json-store.ts';

/** What the first start begins with: no name, so that the workbench asks. */
export const FIRST_SETTINGS: Settings = { name: '', colour: 'teal', theme: 'system', tour: 'open' };

/** Opens the person's settings. Fields that a later Postil added are not kept: they mean nothing here. */
export const openSettings = (path: string, notice: (message: string) => void): Promise<JsonStore<Settings>> =>
  JsonStore.open(path, FIRST_SETTINGS, parseSettings, notice);

function parseSettings(value: unknown): Settings | null {
  if (typeof value !== 'object' || value === null) return null;
  const known = Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(FIRST_SETTINGS, key)));
  const args = [known];
  return takes('changeSettings', args) ? { ...FIRST_SETTINGS, ...args[0] } : null;
}
