import { Square, SquareCheck } from 'lucide-react';
import { useMemo } from 'react';
import { countWords } from '../../shared/export/count-words.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { words } from '../../shared/words/words.ts';
import { showArticleDate } from '../ui/dates.ts';
import type { AlikeWatch } from './alike-watch.ts';
import styles from './DraftRow.module.css';
import { draftText } from './draft-lines.ts';
import { draftName } from './draft-name.ts';
import type { DraftItem, DraftStore } from './draft-store.ts';

interface DraftRowProps {
  readonly store: DraftStore;
  readonly alike: AlikeWatch;
  readonly item: DraftItem;
}

/** One article that was found: whether it is ticked, what it calls itself, and what should be looked at. */
export function DraftRow({ store, alike, item }: DraftRowProps) {
  const { meta, lines, ticked, warnings } = item;
  const count = useMemo(() => countWords(draftText(lines)), [lines]);
  const Tick = ticked ? SquareCheck : Square;
  const same = store.sameAs(item);
  const [nearest] = same === null ? alike.of(item) : [];
  const about = [meta.outlet, meta.byline, showArticleDate(meta.date), meta.language, words.preview.words(count)];
  return (
    <div className={styles.row} data-ticked={ticked || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Space ticks; this is its place for the mouse */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys */}
      <span
        className={styles.tick}
        onClick={(event) => {
          event.stopPropagation();
          store.tick(item.id, !ticked);
        }}
      >
        <Tick size={18} aria-hidden />
      </span>
      <div className={styles.words}>
        <span dir="auto" className={styles.title}>
          {draftName(item)}
        </span>
        <span className={styles.about}>
          {about
            .filter((part) => part !== '')
            .map(isolate)
            .join(' · ')}
        </span>
        {store.isWrong(item) ? <span className={styles.wrong}>{words.preview.wrongHere}</span> : null}
        {same !== null ? (
          <span className={styles.flag}>{same.in === 'project' ? words.preview.here : words.preview.twin}</span>
        ) : null}
        {nearest ? <span className={styles.flag}>{words.preview.alike(nearest.percent)}</span> : null}
        {warnings.length > 0 ? <span className={styles.flag}>{words.preview.toLookAt(warnings.length)}</span> : null}
      </div>
    </div>
  );
}
