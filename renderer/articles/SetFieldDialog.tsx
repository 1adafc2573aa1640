import { useState } from 'react';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField, SelectField, TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import type { ArticleRow } from './article-row.ts';
import { fieldSetting } from './field-setting.ts';
import { BULK_FIELDS, META_FIELDS } from './meta-fields.ts';

interface SetFieldDialogProps {
  readonly rows: readonly ArticleRow[];
  onSet(change: Partial<ArticleMeta>): void;
  onClose(): void;
}

/** Gives all chosen articles the same outlet, date or language, or empties it; says before how many that changes. */
export function SetFieldDialog({ rows, onSet, onClose }: SetFieldDialogProps) {
  const { list, ui } = words;
  const [key, setKey] = useState<(typeof BULK_FIELDS)[number]>('outlet');
  const [typed, setTyped] = useState('');
  const [empty, setEmpty] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { value, changed } = fieldSetting(rows, key, { typed, empty });
  const field = META_FIELDS.find((one) => one.key === key);
  const submit = () => {
    if (value === null || changed === 0) return;
    const wrong = field?.check(value) ?? null;
    setProblem(wrong);
    if (wrong !== null) return;
    onSet({ [key]: value });
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
          <Button kind={empty ? 'danger' : 'primary'} type="submit" disabled={changed === 0}>
            {empty ? list.doEmpty[key](changed) : list.doSet(changed)}
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
        hint={value !== null && changed < rows.length ? list.alreadySo(rows.length - changed) : null}
        value={empty ? '' : typed}
        disabled={empty}
        placeholder={field?.placeholder}
        dir={field?.dir}
        error={problem}
        onChange={setTyped}
      />
      <CheckField
        label={list.emptyField}
        hint={list.emptyFieldHint}
        checked={empty}
        onChange={(on) => {
          setEmpty(on);
          setProblem(null);
        }}
      />
    </Modal>
  );
}
