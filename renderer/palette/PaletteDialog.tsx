import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../shared/words/words.ts';
import modal from '../ui/Modal.module.css';
import { Unseen } from '../ui/Unseen.tsx';
import { type Choice, type choicesNow, findChoices } from './choices.ts';
import styles from './PaletteDialog.module.css';

interface PaletteDialogProps {
  readonly choices: ReturnType<typeof choicesNow>;
  readonly recent: readonly string[];
  onChoose(choice: Choice): void;
  onClose(): void;
}

/** A line to type in and what answers it below: arrows choose, Enter does it, Escape goes back. */
export function PaletteDialog({ choices, recent, onChoose, onClose }: PaletteDialogProps) {
  const [query, setQuery] = useState('');
  const found = findChoices(choices, query, recent);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={modal.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={words.palette.title} finalFocus={false}>
          <Autocomplete.Root
            inline
            open
            mode="none"
            items={found}
            value={query}
            autoHighlight="always"
            itemToStringValue={(choice: Choice) => choice.name}
            onValueChange={(typed, { reason }) => {
              if (reason === 'input-change' || reason === 'input-clear') setQuery(typed);
            }}
          >
            <div className={styles.line}>
              <Search size={18} aria-hidden />
              <Autocomplete.Input
                // Letters typed right after its key are meant for it, before a frame is over.
                autoFocus
                className={styles.input}
                dir="auto"
                aria-label={words.palette.title}
                placeholder={words.palette.placeholder}
                autoComplete="off"
                spellCheck={false}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape') return;
                  // At once, also while something is typed.
                  event.preventBaseUIHandler();
                  onClose();
                }}
              />
            </div>
            <Unseen live>{query === '' ? '' : words.palette.found(found.length)}</Unseen>
            <Autocomplete.List className={styles.list} aria-label={words.palette.title}>
              {(choice: Choice) => (
                <Autocomplete.Item
                  key={choice.id}
                  value={choice}
                  className={styles.item}
                  onClick={() => onChoose(choice)}
                >
                  <span className={styles.name} dir="auto">
                    {choice.name}
                  </span>
                  <span className={styles.hint}>{choice.hint}</span>
                  {choice.key === null ? null : <kbd className={styles.key}>{choice.key}</kbd>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
            <Autocomplete.Empty className={styles.empty}>
              {found.length === 0 ? words.palette.empty : null}
            </Autocomplete.Empty>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
