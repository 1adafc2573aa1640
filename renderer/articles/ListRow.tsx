import { Eye, EyeOff } from 'lucide-react';
import { memo } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { ReadersHere } from '../presence/ReadersHere.tsx';
import type { PeopleView } from '../store/people-view.ts';
import { showArticleDate } from '../ui/dates.ts';
import { languageName } from '../ui/language-name.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { showNumber } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import { type ArticleRow, marksOf, stateOf } from './article-row.ts';
import styles from './ListRow.module.css';
import { CELL } from './list-roles.ts';
import type { Column } from './list-state.ts';
import { PeopleSigns } from './PeopleSigns.tsx';
import { ProgressSign } from './ProgressSign.tsx';

const NOBODY: readonly [] = [];

interface ListRowProps {
  readonly row: ArticleRow;
  /** The tags that have a column. */
  readonly tags: readonly string[];
  readonly hidden: readonly Column[];
  /** Whose progress the sign in front shows. */
  readonly member: MemberId;
  readonly people: PeopleView;
  /** Rows are kept as they are while the list scrolls: a new name makes them anew. */
  readonly peopleVersion: number;
}

/** What a row says, cell by cell: in columns where there is room for them, else in two lines. */
export const ListRow = memo(function ListRow({ row, tags, hidden, member, people }: ListRowProps) {
  const { list } = words;
  const { heading, outlet, byline, date, language, counted, record } = row;
  const state = stateOf(row, member);
  const shows = (column: Column) => !hidden.includes(column);
  return (
    <>
      <span {...CELL} className={styles.state} title={list.states[state]}>
        <ProgressSign state={state} />
      </span>
      <span {...CELL} className={styles.heading} dir="auto" title={heading} data-field="title">
        {heading}
      </span>
      {shows('outlet') ? (
        <span {...CELL} className={styles.outlet} dir="auto" data-field="outlet">
          {outlet ? <Unseen>, </Unseen> : null}
          {outlet}
        </span>
      ) : null}
      {shows('byline') ? (
        <span {...CELL} className={styles.byline} dir="auto" data-field="byline">
          {byline ? <Unseen>, </Unseen> : null}
          {byline}
        </span>
      ) : null}
      {shows('date') ? (
        <span {...CELL} className={styles.date} data-field="date">
          {date ? <Unseen>, </Unseen> : null}
          {date && showArticleDate(date)}
        </span>
      ) : null}
      {shows('language') ? (
        <span {...CELL} className={styles.language} data-field="language">
          {languageName(language)}
        </span>
      ) : null}
      {(shows('tags') ? tags : []).map((tag) => (
        <TagCount key={tag} tag={tag} marks={marksOf(row, tag)} />
      ))}
      {shows('contested') ? (
        <span {...CELL} className={styles.contested}>
          {row.cameIn > 0 ? (
            <span className={styles.came} title={words.history.cameIn(row.cameIn)}>
              <Unseen>, </Unseen>
              {words.history.cameWords(row.cameIn)}
            </span>
          ) : null}
          <Told words={counted && counted.contested > 0 ? list.contested(counted.contested) : ''} />
          <Told words={record.contested ? list.detailsContested : ''} />
          <Told words={counted && counted.waiting > 0 ? list.waiting(counted.waiting) : ''} />
        </span>
      ) : null}
      {shows('people') ? (
        <span {...CELL} className={styles.people}>
          <Apart how={row.apart} />
          <PeopleSigns assigned={row.assigned} progress={counted?.progress ?? NOBODY} people={people} />
          <ReadersHere aid={row.aid} people={people} />
        </span>
      ) : null}
    </>
  );
});

function TagCount({ tag, marks }: { readonly tag: string; readonly marks: number }) {
  const label = tagLabel(tag);
  return (
    <span {...CELL} className={styles.tag} data-none={marks === 0 || undefined}>
      {marks === 0 ? null : (
        <span className={styles.count} title={`${label}: ${showNumber(marks)}`}>
          <TagSign tag={tag} />
          <Unseen>, {label} </Unseen>
          {showNumber(marks)}
        </span>
      )}
    </span>
  );
}

/** How an article is annotated, where not together. */
function Apart({ how }: { readonly how: ArticleRow['apart'] }) {
  if (how === null) return null;
  const said = words.blind.inList[how];
  const Sign = how === 'independent' ? EyeOff : Eye;
  return (
    <span className={styles.apart} title={said}>
      <Unseen>, {said}</Unseen>
      <Sign size={14} aria-hidden />
    </span>
  );
}

/** Something that wants care; nothing without words. */
const Told = ({ words: said }: { readonly words: string }) =>
  said === '' ? null : (
    <span>
      <Unseen>, </Unseen>
      {said}
    </span>
  );
