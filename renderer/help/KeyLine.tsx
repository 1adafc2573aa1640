import { RotateCcw } from 'lucide-react';
import { Fragment, type KeyboardEvent, useId, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import { commandName } from '../commands/command-name.ts';
import { type ChosenKeys, choosable, chooseKey, resetKeys } from '../commands/key-table.ts';
import { keyCaps, showKey } from '../commands/show-key.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './KeySheet.module.css';
import type { KeyRow } from './key-groups.ts';
import { KeyCaps } from './Words.tsx';

interface KeyLineProps {
  readonly line: KeyRow;
  /** What the person chose so far, if keys can be changed now; null when the sheet is only read. */
  readonly chosen: ChosenKeys | null;
  onChange(keys: ChosenKeys, what: string): void;
}

/** A line of the key sheet. While keys are changed, its keys are a button that waits for a new one. */
export function KeyLine({ line, chosen, onChange }: KeyLineProps) {
  const { row, keys, name } = line;
  const id = useId();
  const [listening, setListening] = useState(false);
  /** A key that was pressed and belongs to another command. */
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = keys.length > 0 ? <Presses keys={keys} /> : <span className={styles.none}>{words.keys.none}</span>;
  if (chosen === null)
    return (
      <div className={styles.row}>
        <dt>{shown}</dt>
        <dd>{name}</dd>
      </div>
    );

  const choose = (key: string, take: boolean) => {
    const result = chooseKey(chosen, row, key, take);
    if ('taken' in result) return setWanted(key);
    setWanted(null);
    onChange(result.keys, words.keys.now(name, showKey(key)));
  };
  const press = (event: KeyboardEvent) => {
    if (!listening) return;
    // The sheet stays open at Escape, and Enter and Space are keys like others.
    event.preventDefault();
    event.stopPropagation();
    const key = choosable(event.nativeEvent);
    if (key === null && event.key !== 'Tab') return;
    setListening(false);
    if (key !== null && key !== 'Escape') choose(key, false);
  };
  const taken = wanted === null ? null : chooseKey(chosen, row, wanted, false);

  return (
    <div className={styles.row}>
      <dt>
        <span id={id} hidden>
          {words.keys.changeOne(name)}
        </span>
        <button
          type="button"
          className={styles.change}
          id={`${id}-key`}
          aria-labelledby={`${id} ${id}-key`}
          aria-pressed={listening}
          onClick={() => {
            setWanted(null);
            setListening(true);
          }}
          onBlur={() => setListening(false)}
          onKeyDown={press}
        >
          {listening ? words.keys.press : shown}
        </button>
      </dt>
      <dd>
        {name}
        {line.chosen ? (
          <IconButton
            label={words.keys.reset(name)}
            onClick={() => onChange(resetKeys(chosen, row.id), words.keys.usualNow(name))}
          >
            <RotateCcw size={14} aria-hidden />
          </IconButton>
        ) : null}
        {wanted !== null && taken && 'taken' in taken ? (
          <span className={styles.taken} role="alert">
            {words.keys.taken(showKey(wanted), commandName(taken.taken))}
            <Button onClick={() => choose(wanted, true)}>{words.keys.takeIt}</Button>
            <Button kind="quiet" onClick={() => setWanted(null)}>
              {words.keys.leaveIt}
            </Button>
          </span>
        ) : null}
      </dd>
    </div>
  );
}

/** Presses that do the same. */
export function Presses({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 ? words.keys.or : null}
      <span className={styles.press}>
        <KeyCaps caps={keyCaps(key)} />
      </span>
    </Fragment>
  ));
}
