import { useDeferredValue, useMemo, useState } from 'react';
import { ingestText } from '../../shared/ingest/ingest.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { words } from '../../shared/words/words.ts';
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
  const [problems, setProblems] = useState<Problems>({});
  const deferred = useDeferredValue(text);
  const found = useMemo(() => ingestText(deferred), [deferred]);
  const meta: Partial<ArticleMeta> = { ...(found.ok ? found.value.meta : {}), ...typed };

  const add = () => {
    const read = ingestText(text);
    const wrong = wrongFields(meta);
    if (!read.ok) setProblems({ ...wrong, text: read.message });
    else if (Object.keys(wrong).length > 0) setProblems(wrong);
    else onAdd({ ...read.value, meta: { ...read.value.meta, ...trimmed(typed) } });
  };

  return (
    <Modal
      title={words.ingest.paste}
      lead={words.ingest.pasteLead}
      wide
      onClose={onClose}
      onSubmit={add}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.ingest.addArticle}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <PlainTextEditor label={words.ingest.articleText} onChange={setText} error={problems.text} />
        <div className={styles.fields}>
          {META_FIELDS.map(({ key, placeholder }) => (
            <TextField
              key={key}
              label={words.list.fields[key]}
              placeholder={placeholder}
              value={meta[key] ?? ''}
              error={problems[key]}
              onChange={(value) => setTyped((held) => ({ ...held, [key]: value }))}
            />
          ))}
        </div>
      </div>
    </Modal>
  );
}

/** What is wrong, by field, in one sentence each. */
type Problems = { readonly [field in keyof ArticleMeta | 'text']?: string };

const wrongFields = (meta: Partial<ArticleMeta>): Problems =>
  Object.fromEntries(
    META_FIELDS.flatMap(({ key, check }) => {
      const sentence = check(meta[key]?.trim() ?? '');
      return sentence === null ? [] : [[key, sentence]];
    }),
  );

const trimmed = (meta: Partial<ArticleMeta>): Partial<ArticleMeta> =>
  Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, value.trim()]));
