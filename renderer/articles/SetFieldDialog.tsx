import { useState } from 'react';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import type { ArticleRow } from './article-row.ts';
import { BULK_FIELDS, META_FIELDS } from './meta-fields.ts';

interface SetFieldDialogProps {
  readonly rows: readonly ArticleRow[];
  onSet(change: Partial<ArticleMeta>): void;
  onClose(): void;
}

/** Gives all chosen articles the same outlet, date or language, and says before how many that changes. */
export function SetFieldDialog({ rows, onSet, onClose }: SetFieldDialogProps) {
  const { list, ui } = words;
  const [key, setKey] = useState<(typeof BULK_FIELDS)[number]>('outlet');
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const text = value.trim();
  const changed = rows.filter((row) => row[key] !== text || row.record.fields[key]?.contested === true).length;
  const field = META_FIELDS.find((one) => one.key === key);
  const submit = () => {
    const wrong = field?.check(text) ?? null;
    setProblem(wrong);
    if (wrong !== null || changed === 0) return;
    onSet({ [key]: text });
    onClose();
  };
  return (
    <Modal
      title={list.setTitle(rows.length)}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={changed === 0}>
            {list.doSet(changed)}
          </Button>
        </>
      }
    >
      <SelectField
        label={list.field}
        value={key}
        choices={BULK_FIELDS.map((one) => ({ value: one, label: list.fields[one] }))}
        onChange={(one) => {
          setKey(one);
          setProblem(null);
        }}
      />
      <TextField
        label={list.value}
        hint={changed < rows.length ? list.alreadySo(rows.length - changed) : list.valueHint}
        value={value}
        placeholder={field?.placeholder}
        error={problem}
        onChange={setValue}
      />
    </Modal>
  );
}
