import { useDeferredValue, useMemo, useState } from 'react';
import { ingestText } from '../../shared/ingest/ingest.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { words } from '../../shared/words/words.ts';
import { META_FIELDS } from '../articles/meta-fields.ts';
import type { NewArticle } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useQuestionFocus } from '../ui/use-question-focus.ts';
import { keptDetails, type Problems, wrongDetails } from './check-details.ts';
import { languageHint } from './DraftDetails.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import styles from './PasteDialog.module.css';
import { PlainTextEditor } from './PlainTextEditor.tsx';
import { pastedPage } from './pasted-page.ts';

interface PasteDialogProps {
  onAdd(article: NewArticle): void;
  /** What was pasted is to be read as the part of a web page that it is. */
  onPage(page: File): void;
  onClose(): void;
}

/** A new article, pasted or typed. Its details fill in from its head while nobody has typed them. */
export function PasteDialog({ onAdd, onPage, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<Partial<ArticleMeta>>({});
  const [problems, setProblems] = useState<Problems>({});
  const [page, setPage] = useState<File | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { safe, opener } = useQuestionFocus(leaving);
  const deferred = useDeferredValue(text);
  const found = useMemo(() => ingestText(deferred), [deferred]);
  const meta: Partial<ArticleMeta> = { ...(found.ok ? found.value.meta : {}), ...typed };

  const add = () => {
    if (leaving) return;
    const read = ingestText(text);
    const wrong = wrongDetails(meta);
    if (!read.ok) setProblems({ ...wrong, text: read.message });
    else if (Object.keys(wrong).length > 0) setProblems(wrong);
    else onAdd({ ...read.value, meta: { ...read.value.meta, ...keptDetails(typed) } });
  };

  const hasWork = text.trim() !== '' || Object.values(typed).some((value) => value.trim() !== '');
  // Asked once more, by Escape again, it stays: a key held too long must not lose what was typed.
  const leave = () => (hasWork ? setLeaving(!leaving) : onClose());

  return (
    <Modal
      title={words.ingest.paste}
      lead={words.ingest.pasteLead}
      wide
      onClose={leave}
      onSubmit={add}
      actions={
        leaving ? (
          <LeaveQuestion
            lost={words.ingest.leavePasted}
            stay={words.ingest.goOn}
            stayRef={safe}
            onStay={() => setLeaving(false)}
            onLeave={onClose}
          />
        ) : (
          <>
            <Button ref={opener} onClick={leave}>
              {words.ui.cancel}
            </Button>
            <Button kind="primary" type="submit">
              {words.ingest.addArticle}
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.text} onPasteCapture={(event) => setPage(pastedPage(event.clipboardData))}>
          {page ? (
            <p className={styles.page} role="status">
              <span>{words.ingest.fromPage}</span>
              <Button onClick={() => onPage(page)}>{words.ingest.lookAtPage}</Button>
            </p>
          ) : null}
          <PlainTextEditor label={words.ingest.articleText} onChange={setText} error={problems.text} />
        </div>
        <div className={styles.fields}>
          {META_FIELDS.map(({ key, placeholder, dir }) => (
            <TextField
              key={key}
              label={words.list.fields[key]}
              placeholder={placeholder}
              dir={dir}
              value={meta[key] ?? ''}
              error={problems[key]}
              hint={key === 'language' ? languageHint(meta.language ?? '') : undefined}
              onChange={(value) => setTyped((held) => ({ ...held, [key]: value }))}
            />
          ))}
        </div>
      </div>
    </Modal>
  );
}
