import { useId, useState } from 'react';
import { safeUrl } from '../../shared/guide/safe-url.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import styles from './GuideTools.module.css';

interface LinkFieldProps {
  /** Where the link leads now; null where there is none. */
  readonly address: string | null;
  /** Sets the link; null removes it. */
  onSet(url: string | null): void;
  onClose(): void;
}

/** Where the address of a link is typed. */
export function LinkField({ address, onSet, onClose }: LinkFieldProps) {
  const [typed, setTyped] = useState(address ?? '');
  const [isBad, setBad] = useState(false);
  const form = useId();
  const submit = () => {
    const url = safeUrl(typed);
    if (url === null) setBad(true);
    else onSet(url);
  };
  return (
    <form
      id={form}
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={words.guide.linkAddress}
        value={typed}
        dir="ltr"
        autoFocus
        error={isBad ? words.guideTrouble.badLink : undefined}
        onChange={(value) => {
          setTyped(value);
          setBad(false);
        }}
      />
      <Button type="submit" kind="primary">
        {words.guide.linkSet}
      </Button>
      {address === null ? null : <Button onClick={() => onSet(null)}>{words.guide.linkRemove}</Button>}
    </form>
  );
}
