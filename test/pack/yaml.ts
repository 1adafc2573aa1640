import { createRequire } from 'node:module';

/** Reads a YAML document whose top is a mapping. @throws when it is none */
export function readYaml(text: string): Record<string, unknown> {
  const here = createRequire(import.meta.url);
  const yaml = createRequire(here.resolve('electron-updater'))('js-yaml') as { load(text: string): unknown }; // its API
  const value = yaml.load(text);
  if (!isRecord(value)) throw new Error('this YAML is no mapping');
  return value;
}

/** Whether a value is a mapping. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
