import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { fieldLabel, fieldValue } from '../inspector/words.ts';
import { spansOf, tagOf } from '../marking/spans.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { PeopleView } from '../store/people-view.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Clock } from './Clock.tsx';
import styles from './History.module.css';

interface PastMarkProps {
  /** Undefined while none is picked. */
  readonly record: FoldedRecord | undefined;
  readonly people: PeopleView;
}

/** What a mark said when the article stood so: to be read only. */
export function PastMark({ record, people }: PastMarkProps) {
  const { view } = useRegister().desk;
  const { history } = words;
  if (!record) return <p className={styles.state}>{history.pickMark}</p>;
  const tag = tagOf(record);
  const told = Object.entries(record.fields).filter(
    ([field, { value, contested }]) => field.startsWith('attrs.') && (value !== null || contested),
  );
  return (
    <>
      <h2 className={styles.title}>
        <TagSign tag={tag} /> {tagLabel(tag)}
      </h2>
      {spansOf(record).map((anchor) => (
        <blockquote key={anchor.start.join()} dir="auto">
          {anchor.quote}
        </blockquote>
      ))}
      <dl>
        {told.map(([field, { heads }]) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{fieldLabel(tag, field)}</dt>
            <dd>
              {[...new Set(heads.map(({ value }) => fieldValue(field, value, (one) => entryWords(view, one))))].join(
                ' / ',
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.where}>
        {history.madeBy(record.made.for ?? people.of(record.made.by).name)} · <Clock at={record.made.at} />
      </p>
    </>
  );
}
