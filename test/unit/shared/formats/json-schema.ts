/** A value of JSON that nothing is known of. */
type Unknown = { readonly [key: string]: unknown };

/**
 * What is wrong with a value by a JSON Schema: as much of the standard as `jsonl.schema.json` uses (type, const, enum,
 * pattern, minimum, minItems, properties, required, additionalProperties, items, $ref within the file).
 * @throws for a keyword it does not know, so that none is passed over
 */
export function schemaProblems(root: Unknown, value: unknown, schema: Unknown = root, at = '$'): string[] {
  const problems: string[] = [];
  const wrong = (what: string) => problems.push(`${at}: ${what}`);
  for (const [keyword, rule] of Object.entries(schema)) {
    switch (keyword) {
      case '$schema':
      case '$id':
      case '$defs':
      case 'title':
      case 'description':
        break;
      case '$ref': {
        const name = String(rule).replace('#/$defs/', '');
        problems.push(...schemaProblems(root, value, (root.$defs as Unknown)[name] as Unknown, at));
        break;
      }
      case 'type':
        if (!(Array.isArray(rule) ? rule : [rule]).includes(typeName(value, rule))) wrong(`is not ${rule}`);
        break;
      case 'const':
        if (value !== rule) wrong(`is not ${rule}`);
        break;
      case 'enum':
        if (!(rule as unknown[]).includes(value)) wrong(`is none of ${rule}`);
        break;
      case 'pattern':
        if (typeof value !== 'string' || !new RegExp(String(rule)).test(value)) wrong(`does not match ${rule}`);
        break;
      case 'minimum':
        if (typeof value === 'number' && value < Number(rule)) wrong(`is below ${rule}`);
        break;
      case 'minItems':
        if (Array.isArray(value) && value.length < Number(rule)) wrong('has too few items');
        break;
      case 'items':
        for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
          problems.push(...schemaProblems(root, item, rule as Unknown, `${at}[${index}]`));
        }
        break;
      case 'required':
        for (const key of rule as string[]) if (!Object.hasOwn(Object(value), key)) wrong(`has no ${key}`);
        break;
      case 'properties':
      case 'additionalProperties':
        break;
      default:
        throw new Error(`unknown keyword ${keyword} at ${at}`);
    }
  }
  if ('properties' in schema || 'additionalProperties' in schema) {
    const known = (schema.properties ?? {}) as Unknown;
    for (const [key, item] of Object.entries(Object(value))) {
      const rule = Object.hasOwn(known, key) ? known[key] : schema.additionalProperties;
      if (rule === false) wrong(`has an unknown ${key}`);
      else if (typeof rule === 'object') problems.push(...schemaProblems(root, item, rule as Unknown, `${at}.${key}`));
    }
  }
  return problems;
}

function typeName(value: unknown, rule: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const whole = typeof value === 'number' && Number.isInteger(value) && String(rule).includes('integer');
  return whole ? 'integer' : typeof value;
}
