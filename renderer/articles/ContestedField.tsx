import { canonicalJson } from '../../shared/base/canonical-json.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import styles from './ContestedField.module.css';

interface ContestedFieldProps {
  readonly record: FoldedRecord;
  readonly field: keyof ArticleMeta;
  nameOf(member: MemberId): string;
  onSettle(value: string): void;
}

/** The values that people gave a field of the details apart, each settled on by one click; nothing where they agree. */
export function ContestedField({ record, field, nameOf, onSettle }: ContestedFieldProps) {
  const found = record.fields[field];
  if (!found?.contested) return null;
  const { list } = words;
  return (
    <fieldset className={styles.contest}>
      <legend>{list.severalValues(list.fields[field])}</legend>
      {[...Map.groupBy(found.heads, ({ value }) => canonicalJson(value))].map(([key, heads]) => {
        const { value } = heads[0]!; // a group is never empty
        const text = typeof value === 'string' ? value : '';
        return (
          <button key={key} type="button" aria-label={list.settle(text)} onClick={() => onSettle(text)}>
            <strong dir="auto">{text || list.noValue}</strong>
            <span>{[...new Set(heads.map(({ by }) => nameOf(by)))].join(', ')}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
