import type { Json } from '../../shared/base/canonical-json.ts';
import { type AttributeDefinition, builtInTag } from '../../shared/model/tagset.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { FIGURE } from '../../shared/suggest/attributes.ts';
import type { SameActor } from '../marking/actions.ts';
import { Attribute } from './Attribute.tsx';
import styles from './Attributes.module.css';
import { FromWords } from './FromWords.tsx';

interface AttributesProps {
  readonly record: FoldedRecord;
  readonly tag: string;
  /** The words the mark lies on now. */
  readonly words: string;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly disabled: boolean;
  /** `also` is a mark whose actor becomes the entry that is set here. */
  onSet(set: { readonly [field: string]: Json }, also?: SameActor): void;
}

/** The attributes that the mark's tag defines, each in its control; a figure's also say what its words tell. */
export function Attributes({ record, tag, words, language, disabled, onSet }: AttributesProps) {
  const attributes = builtInTag(tag)?.attributes ?? [];
  const current = (key: string): Json => record.fields[`attrs.${key}`]?.value ?? null;
  return (
    <div className={styles.attributes}>
      {tag === FIGURE ? (
        <FromWords record={record} words={words} language={language} disabled={disabled} onRead={onSet} />
      ) : null}
      {attributes.map((attribute) => (
        <Attribute
          key={attribute.key}
          tag={tag}
          attribute={attribute}
          value={current(attribute.key)}
          disabled={disabled}
          other={current}
          said={tag === 'actor' && attribute.key === 'name' ? words : ''}
          onSet={(value, mark) => onSet(settingOf(attribute, value, current), mark && { mark, entry: value })}
        />
      ))}
    </div>
  );
}

/** The fields that setting an attribute sets: a value puts out the one it stands in place of. */
function settingOf(
  { key, instead }: AttributeDefinition,
  value: Json,
  current: (key: string) => Json,
): { readonly [field: string]: Json } {
  const putOut = instead !== undefined && value !== null && current(instead) !== null ? instead : null;
  return { [`attrs.${key}`]: value, ...(putOut === null ? {} : { [`attrs.${putOut}`]: null }) };
}
