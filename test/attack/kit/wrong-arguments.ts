import type { HostCalls } from '../../../shared/host/contract.ts';
import { GUARDS, takes } from '../../../shared/host/guards.ts';

/** Values that no argument is, or that look like one: as JSON text, since some cannot be written down otherwise. */
const VALUES: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e400',
  '9007199254740993',
  '""',
  '"../../identity.json"',
  '"project/x"',
  '"__proto__"',
  '"constructor"',
  '"\\ud800"',
  '"file:///etc/passwd"',
  JSON.stringify('x'.repeat(200_000)),
  '[]',
  '[[]]',
  '[null]',
  '{}',
  '{"length":0}',
  '{"__proto__":{"format":"jsonl","inexact":"include"}}',
  '{"__proto__":{"name":"Eve"},"name":"Eve"}',
  '{"constructor":{"prototype":{"name":"Eve"}}}',
  '{"name":"Ana","toString":"x"}',
  '{"name":{"toString":"x"}}',
  '{"$bytes":"AAAA"}',
  '{"$plain":{"$bytes":"AAAA"}}',
];

/** The calls of the contract. */
export const CALLS = Object.keys(GUARDS) as (keyof HostCalls)[]; // the keys of GUARDS are the calls

/** Lists of arguments, as JSON, that a call may not be given: every value in every place, and too few and too many. */
export function wrongArguments(name: keyof HostCalls): string[] {
  const arity = GUARDS[name].length;
  const lists = [...VALUES.filter((value) => !value.startsWith('[')), '[', ''];
  for (const value of VALUES) {
    for (let length = 1; length <= arity + 1; length++) lists.push(`[${Array(length).fill(value).join()}]`);
  }
  if (arity > 0) lists.push('[]');
  return lists.filter((list) => !isRight(name, list));
}

function isRight(name: keyof HostCalls, list: string): boolean {
  try {
    // Bytes in their wrapping are left to the host: no list of wrong ones is right because of them alone.
    return !list.includes('$bytes') && takes(name, JSON.parse(list));
  } catch {
    return false; // no JSON at all
  }
}
