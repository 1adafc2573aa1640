import { useDeferredValue, useMemo, useState } from 'react';
import { ingestText } from '../../shared/ingest/ingest.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { META_FIELDS } from '../articles/meta-fields.ts';
import type { NewArticle } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './PasteDialog.module.css';
import { PlainTextEditor } from './PlainTextEditor.tsx';

interface PasteDialogProps {
  onAdd(article: NewArticle): void;
  onClose(): void;
}

/** A new article, pasted or typed. Its details fill in from its head while nobody has typed them. */
export function PasteDialog({ onAdd, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<Partial<ArticleMeta>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const deferred = useDeferredValue(text);
  const found = useMemo(() => ingestText(deferred), [deferred]);
  const meta: Partial<ArticleMeta> = { ...(found.ok ? found.value.meta : {}), ...typed };

  const add = () => {
    const read = ingestText(text);
    const wrong = META_FIELDS.map(({ key, check }) => check(meta[key]?.trim() ?? '')).find(
      (sentence) => sentence !== null,
    );
    if (!read.ok) setProblem(read.message);
    else if (wrong) setProblem(wrong);
    else onAdd({ ...read.value, meta: { ...read.value.meta, ...trimmed(typed) } });
  };

  return (
    <Modal
      title="Paste an article"
      lead="Clean it up here if need be: once it is in, only corrections change it. What Postil reads from its head appears on the right."
      wide
      onClose={onClose}
      onSubmit={add}
      actions={
        <>
          {problem ? (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Add article
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <PlainTextEditor label="Article text" onChange={setText} />
        <div className={styles.fields}>
          {META_FIELDS.map(({ key, label, placeholder }) => (
            <TextField
              key={key}
              label={label}
              placeholder={placeholder}
              value={meta[key] ?? ''}
              onChange={(value) => setTyped((held) => ({ ...held, [key]: value }))}
            />
          ))}
        </div>
      </div>
    </Modal>
  );
}

const trimmed = (meta: Partial<ArticleMeta>): Partial<ArticleMeta> =>
  Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, value.trim()]));
