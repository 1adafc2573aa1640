import { TriangleAlert } from 'lucide-react';
import { Children, type ReactNode, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import type { AlikeWatch, NamedText } from './alike-watch.ts';
import { BothTexts } from './BothTexts.tsx';
import styles from './DraftFlags.module.css';
import { draftText } from './draft-lines.ts';
import { draftName } from './draft-name.ts';
import type { DraftItem, DraftStore } from './draft-store.ts';

interface DraftFlagsProps {
  readonly store: DraftStore;
  readonly alike: AlikeWatch;
  readonly item: DraftItem;
}

/** Where an article that was found is from, and what there is to look at before it comes in. */
export function DraftFlags({ store, alike, item }: DraftFlagsProps) {
  const [shown, setShown] = useState<NamedText | null>(null);
  const same = store.sameAs(item);
  const titleOf = (id: number) => {
    const other = store.items[id];
    return other === undefined ? words.preview.noTitle : draftName(other);
  };
  const others = same === null ? alike.of(item) : [];
  return (
    <div className={styles.flags}>
      <p className={styles.source}>{words.preview.from(item.source)}</p>
      <Flags>
        {item.warnings.map((warning) => (
          <Flag key={warning}>{warning}</Flag>
        ))}
        {same === null ? null : (
          <Flag>
            {same.in === 'project'
              ? words.preview.hereAs(alike.titleOf(same.aid) || words.preview.noTitle)
              : words.preview.twinOf(titleOf(same.id))}
          </Flag>
        )}
        {others.map((other) => (
          <Flag key={`${other.in} ${other.in === 'project' ? other.aid : other.id}`}>
            {other.in === 'project'
              ? words.preview.alikeHere(other.percent, alike.titleOf(other.aid) || words.preview.noTitle)
              : words.preview.alikeTo(other.percent, titleOf(other.id))}{' '}
            <Button kind="quiet" onClick={() => drop(alike.textOf(other).then(setShown), complain)}>
              {words.preview.showBoth}
            </Button>
          </Flag>
        ))}
      </Flags>
      {shown ? (
        <BothTexts
          one={{ title: draftName(item), text: draftText(item.lines) }}
          other={shown}
          onClose={() => setShown(null)}
        />
      ) : null}
    </div>
  );
}

/** What there is to look at: one thing as it is, several behind a line that says how many, so that room is left for the text. */
function Flags({ children }: { readonly children: ReactNode }) {
  const flags = Children.toArray(children);
  if (flags.length < 2) return flags;
  return (
    <details className={styles.several}>
      <summary className={styles.flag}>
        <TriangleAlert size={16} aria-hidden />
        <span>{words.preview.toLookAt(flags.length)}</span>
      </summary>
      {flags}
    </details>
  );
}

function Flag({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.flag}>
      <TriangleAlert size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
