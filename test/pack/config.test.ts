import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Ajv from 'ajv';
import { expect, test } from 'vitest';
import { ofBuilder } from './packed.ts';
import { ROOT } from './root.ts';
import { readYaml } from './yaml.ts';

const ajv = new (ofBuilder('ajv') as typeof Ajv)({ strict: false }); // that is what the package exports
const fits = ajv.compile(ofBuilder('app-builder-lib/scheme.json') as object); // a JSON schema

/** Says what electron-builder's own schema has against a configuration. */
function mistakes(config: unknown): string[] {
  fits(config);
  return (fits.errors ?? []).map(({ instancePath, params }) => `${instancePath} ${Object.values(params)}`);
}

const config = readYaml(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));

test('the configuration fits electron-builder’s schema', () => {
  expect(mistakes(config)).toEqual([]);
});

test('a misspelt key is refused', () => {
  expect(mistakes({ ...config, linux: { categori: 'Office' } })).toContain('/linux categori');
});
