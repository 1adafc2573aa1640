import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import styles from './ImportMarks.module.css';
import { lostLines } from './lost-lines.ts';
import { undoneWords } from './undone-words.ts';
import type { ImportOutcome } from './write-documents.ts';

interface OutcomeProps {
  readonly outcome: ImportOutcome;
  /** What was not read of the files, a line each. */
  readonly notRead: readonly string[];
  nameOf(member: MemberId): string;
  onClose(): void;
  onShow(aid: ArticleId): void;
}

/** What an import did, what it left, and the way to take it back. */
export function Outcome({ outcome, notRead, nameOf, onClose, onShow }: OutcomeProps) {
  const said = words.importMarks;
  const { first, articles, marks, links, back, already, others, failures, left } = outcome;
  const [undoing, setUndoing] = useState(false);
  const undo = async () => {
    setUndoing(true);
    try {
      say(undoneWords(await outcome.undo(), nameOf));
      onClose();
    } finally {
      setUndoing(false);
    }
  };
  return (
    <Modal
      title={left > 0 ? said.stopped : said.finished}
      onClose={onClose}
      onSubmit={() => {
        onClose();
        if (first !== null) onShow(first);
      }}
      actions={
        <>
          {marks + links + back > 0 ? (
            <Button disabled={undoing} onClick={() => drop(undo(), complain)}>
              {said.undo}
            </Button>
          ) : null}
          <Button kind="primary" type="submit">
            {said.done}
          </Button>
        </>
      }
    >
      <div role="status" className={styles.section}>
        <p>
          {said.outcome([
            ...(articles > 0 ? [said.newArticles(articles)] : []),
            said.marks(marks),
            said.links(links),
            ...(back > 0 ? [said.broughtBack(back)] : []),
          ])}
        </p>
        {already > 0 ? <p>{said.already(already)}</p> : null}
        {left > 0 ? <p>{said.left(left)}</p> : null}
        {marks + links + back > 0 ? <p className={styles.muted}>{said.undoHint}</p> : null}
      </div>
      <Lines heading={said.notCarried} lines={[...notRead, ...lostLines(others)]} />
      <Lines heading={said.failures} lines={failures} />
    </Modal>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <section className={styles.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
