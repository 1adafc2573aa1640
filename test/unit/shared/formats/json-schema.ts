import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const SCHEMA: unknown = JSON.parse(
  readFileSync(new URL('../../../../shared/formats/jsonl.schema.json', import.meta.url), 'utf8'),
);
// Strict: a keyword that it does not know throws.
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(SCHEMA as object);

/** What is wrong with a row of Postil's JSON Lines by the JSON Schema that is shipped with it. */
export const schemaProblems = (row: unknown): readonly string[] =>
  validate(row) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
