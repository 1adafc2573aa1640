import { useEffect, useRef, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import type { NewArticle } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useQuestionFocus } from '../ui/use-question-focus.ts';
import type { AlikeWatch } from './alike-watch.ts';
import { DraftDetails } from './DraftDetails.tsx';
import { DraftFlags } from './DraftFlags.tsx';
import { DraftList } from './DraftList.tsx';
import { DraftText } from './DraftText.tsx';
import { draftName } from './draft-name.ts';
import type { DraftStore } from './draft-store.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import styles from './PreviewDialog.module.css';

interface PreviewDialogProps {
  readonly store: DraftStore;
  readonly alike: AlikeWatch;
  /** See `Dropped`. */
  readonly passedOver: readonly string[];
  onBringIn(articles: readonly NewArticle[]): void;
  onClose(): void;
}

/** What was found in files, before any of it comes in: a list to tick, and of the one shown its details and its text. */
export function PreviewDialog({ store, alike, passedOver, onBringIn, onClose }: PreviewDialogProps) {
  useWatchable(store);
  useWatchable(alike);
  /** How often it was tried to bring in what is not as it must be. */
  const [tries, setTries] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const { safe, opener } = useQuestionFocus(leaving);
  const section = useRef<HTMLElement>(null);
  const { shown, ticked, wrong } = store;

  useEffect(() => {
    if (tries > 0) section.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="listbox"]')?.focus();
  }, [tries]);

  const bringIn = () => {
    if (leaving || ticked === 0) return;
    const ready = store.ready();
    if ('articles' in ready) return onBringIn(ready.articles);
    store.show(ready.first);
    setTries((before) => before + 1);
  };
  // Asked once more, by Escape again, it stays: a key held too long must not lose what was corrected.
  const leave = () => (store.touched ? setLeaving(!leaving) : onClose());

  return (
    <Modal
      title={words.preview.title(store.items.length)}
      lead={words.preview.lead}
      full
      onClose={leave}
      onSubmit={bringIn}
      actions={
        leaving ? (
          <LeaveQuestion
            lost={words.preview.leave}
            stay={words.preview.stay}
            stayRef={safe}
            onStay={() => setLeaving(false)}
            onLeave={onClose}
          />
        ) : (
          <>
            <div className={styles.asked}>
              <Problem>{wrong > 0 ? words.preview.wrongDetails(wrong) : null}</Problem>
            </div>
            <Button ref={opener} onClick={leave}>
              {words.ui.cancel}
            </Button>
            <Button kind="primary" type="submit" disabled={ticked === 0}>
              {words.preview.bringIn(ticked)}
            </Button>
          </>
        )
      }
    >
      <div className={styles.panes}>
        <DraftList store={store} alike={alike} passedOver={passedOver} tries={tries} onBringIn={bringIn} />
        {shown ? (
          <section key={shown.id} ref={section} aria-label={draftName(shown)} className={styles.shown}>
            <DraftFlags store={store} alike={alike} item={shown} />
            <DraftDetails store={store} item={shown} />
            <DraftText store={store} item={shown} />
          </section>
        ) : null}
      </div>
    </Modal>
  );
}
