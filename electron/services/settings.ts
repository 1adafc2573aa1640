import { USUAL_PANE, USUAL_READING } from '../../shared/host/comfort.ts';
import type { Settings } from '../../shared/host/contract.ts';
import { takes } from '../../shared/host/guards.ts';
import { JsonStore } from './json-store.ts';
import type { Notice } from './notice.ts';

/** What the first start begins with: no name, so that the workbench asks. */
export const FIRST_SETTINGS: Settings = {
  name: '',
  colour: 'teal',
  theme: 'system',
  language: 'system',
  reading: USUAL_READING,
  articlesPane: USUAL_PANE,
  inspectorPane: USUAL_PANE,
  tour: 'open',
  notifications: false,
  keys: {},
  selecting: 'words',
};

/**
 * Opens the person's settings; `host` is what this host begins with otherwise. Fields and values that a later Postil
 * added are not kept: they mean nothing here.
 */
export function openSettings(path: string, notice: Notice, host: Partial<Settings> = {}): Promise<JsonStore<Settings>> {
  const first = { ...FIRST_SETTINGS, ...host };
  return JsonStore.open(path, first, (value) => parseSettings(value, first), notice);
}

function parseSettings(value: unknown, first: Settings): Settings | null {
  if (typeof value !== 'object' || value === null) return null;
  let settings = first;
  for (const [key, kept] of Object.entries(value)) {
    // A value that a later Postil wrote means nothing here; the others are not lost for it. A name is words in each.
    const args = [{ [key]: kept }];
    if (!Object.hasOwn(FIRST_SETTINGS, key)) continue;
    if (takes('changeSettings', args)) settings = { ...settings, ...args[0] };
    else if (key === 'name') return null;
  }
  return settings;
}
