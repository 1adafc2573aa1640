import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import type { ArticleRow } from './article-row.ts';
import { ContestedField } from './ContestedField.tsx';
import { META_FIELDS, readDetail } from './meta-fields.ts';
import styles from './RowEditor.module.css';

type Field = keyof ArticleMeta;

interface RowEditorProps {
  readonly row: ArticleRow;
  /** The field that has the focus at first. */
  readonly field: Field;
  nameOf: Parameters<typeof ContestedField>[0]['nameOf'];
  /** All that was changed, at once. */
  onChange(change: Partial<ArticleMeta>): void;
  /** The person is done; `back`: the list goes on by keys. */
  onLeave(back: boolean): void;
}

/** An article's details in its own row. Enter, or going elsewhere, saves what was changed; Escape leaves all as it was. */
export function RowEditor({ row, field, nameOf, onChange, onLeave }: RowEditorProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [draft, setDraft] = useState<Partial<ArticleMeta>>({});
  const [checked, setChecked] = useState(false);
  /** The focus leaves once more after the person did. */
  const left = useRef(false);
  const problemOf = (key: Field) => {
    const text = draft[key]?.trim();
    return text === undefined ? null : (META_FIELDS.find((one) => one.key === key)?.check(text) ?? null);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    const input = box.current?.querySelector<HTMLInputElement>(`[name="${field}"]`);
    input?.focus();
    input?.select();
    // Once the list has made room for it.
    const frame = requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, []);

  const leave = (back: boolean) => {
    left.current = true;
    onLeave(back);
  };
  const save = (back: boolean) => {
    setChecked(true);
    const wrong = META_FIELDS.find(({ key }) => problemOf(key) !== null);
    if (wrong) {
      // Whoever goes elsewhere is not held back: the row stays open, and says what is wrong.
      if (back) box.current?.querySelector<HTMLInputElement>(`[name="${wrong.key}"]`)?.focus();
      return;
    }
    const change = Object.fromEntries(
      META_FIELDS.flatMap(({ key }) => {
        const text = readDetail(key, draft[key] ?? row[key]);
        return draft[key] === undefined || text === row[key] ? [] : [[key, text]];
      }),
    );
    if (Object.keys(change).length > 0) onChange(change);
    leave(back);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save(true);
    else if (event.key === 'Escape') leave(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const blur = ({ relatedTarget }: FocusEvent) => {
    // A window that goes to the back leaves all as it is.
    if (left.current || !(relatedTarget instanceof Node) || box.current?.contains(relatedTarget)) return;
    save(false);
  };

  return (
    <fieldset
      ref={box}
      className={styles.fields}
      aria-label={words.list.editing(row.heading)}
      onKeyDown={press}
      onBlur={blur}
    >
      {META_FIELDS.map(({ key, placeholder, dir }) => (
        <div key={key} className={styles[key]}>
          <TextField
            name={key}
            label={words.list.fields[key]}
            value={draft[key] ?? row[key]}
            placeholder={placeholder}
            dir={dir}
            error={checked ? problemOf(key) : null}
            onChange={(text) => setDraft({ ...draft, [key]: text })}
          />
          <ContestedField
            record={row.record}
            field={key}
            nameOf={nameOf}
            onSettle={(value) => {
              onChange({ [key]: value });
              setDraft({ ...draft, [key]: value });
            }}
          />
        </div>
      ))}
      <Button kind="primary" className={styles.save ?? ''} onClick={() => save(true)}>
        {words.ui.save}
      </Button>
    </fieldset>
  );
}
