import type { Json } from '../../base/canonical-json.ts';
import { builtInTag } from '../../model/tagset.ts';
import { isListed } from '../brat/write.ts';
import { proposedTag } from '../import/label-map.ts';

/** What a code stands for: a label of marks, or a value of one of its attributes. */
export type CodeMeaning =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'value'; readonly label: string; readonly key: string; readonly value: Json };

/**
 * The code of an attribute's value, a sub-code of its tag: `claim/stance: -1`, and for a flag `claim/checkworthy`. The tag
 * stands in it because some programs allow a name once only. Null for values that are no choice from a list: those are
 * written into the description.
 */
export function valueCode(tag: string, key: string, value: Json): string | null {
  if (!isListed(tag, key, value)) return null;
  return value === true ? `${tag}/${key}` : `${tag}/${key}: ${value}`;
}

/** What a code means, by its name and those of the codes it lies in, the outermost first. */
export function meaningOf(path: readonly string[]): CodeMeaning {
  const [name = '', parent] = path.toReversed();
  if (parent !== undefined && path.length === 2 && name.startsWith(`${parent}/`)) {
    const [key = '', ...value] = name.slice(parent.length + 1).split(': ');
    return { kind: 'value', label: parent, key, value: value.length === 0 ? true : value.join(': ') };
  }
  return ofBuiltIn(path) ?? { kind: 'label', label: path.join('/') };
}

/** Others keep tags, attributes and values as codes in codes: `Claim` > `Stance` > `-1`. */
function ofBuiltIn([label = '', second = '', third, ...more]: readonly string[]): CodeMeaning | null {
  const tag = builtInTag(proposedTag(label) ?? '');
  const known = tag?.attributes.find(({ key, label: name }) => [key, name].some((each) => same(each, second)));
  if (known === undefined || more.length > 0) return null;
  if (third !== undefined) return { kind: 'value', label, key: known.key, value: third };
  return known.control.type === 'flag' ? { kind: 'value', label, key: known.key, value: true } : null;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
