import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ReactNode, useId, useRef } from 'react';
import type { EntryKind } from '../../shared/register/records.ts';
import { words } from '../../shared/words/words.ts';
import type { RegisterChoice } from './choices.ts';
import styles from './EntryInput.module.css';
import { typeWords } from './type-words.ts';

interface EntryInputProps {
  readonly label: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly choices: readonly RegisterChoice[];
  /** Whether Enter takes the first of the choices; else only one that the arrows went to. */
  readonly takesFirst: boolean;
  readonly disabled?: boolean;
  /** The id of what stands below it. */
  readonly describedBy?: string;
  /** What stands at its end. */
  readonly children?: ReactNode;
  onType(text: string): void;
  /** The list opens or closes. */
  onOpen?(open: boolean): void;
  onTake(choice: RegisterChoice): void;
  /** Enter without a choice, or the focus went on. */
  onLeave?(): void;
  /** Escape, with the list closed. */
  onEscape?(): void;
}

/** A line of text with entries of the register below it while one types: arrows choose, Enter takes, Escape closes. */
export function EntryInput({
  label,
  kind,
  text,
  choices,
  takesFirst,
  disabled = false,
  describedBy,
  children,
  onType,
  onOpen,
  onTake,
  onLeave,
  onEscape,
}: EntryInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isNothing = text.trim() !== '' && choices.length === 0;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Autocomplete.Root
        items={choices}
        mode="none"
        value={text}
        autoHighlight={takesFirst ? 'always' : false}
        itemToStringValue={(choice: RegisterChoice) => (choice.is === 'entry' ? choice.entry.name : choice.name)}
        disabled={disabled}
        onOpenChange={(open) => onOpen?.(open)}
        onValueChange={(typed, { reason }) => {
          if (reason === 'input-change' || reason === 'input-clear') onType(typed);
        }}
      >
        <div className={styles.line}>
          <Autocomplete.Input
            ref={input}
            id={id}
            className={styles.input}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={describedBy}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onBlur={() => onLeave?.()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onEscape?.();
              if (event.key === 'Enter' && !input.current?.getAttribute('aria-activedescendant')) onLeave?.();
            }}
          />
          {children}
        </div>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={styles.positioner} sideOffset={4} align="start">
            <Autocomplete.Popup className={styles.popup}>
              <Autocomplete.Empty className={styles.empty}>
                {isNothing ? words.registers.noMatch : null}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list}>
                {(choice: RegisterChoice) => (
                  <Autocomplete.Item
                    key={choice.is === 'entry' ? choice.entry.id : ''}
                    value={choice}
                    className={styles.item}
                    onClick={() => onTake(choice)}
                  >
                    {choice.is === 'entry' ? (
                      <>
                        <bdi>{choice.entry.name || words.registers.unnamed}</bdi>
                        <span className={styles.about}>{aboutChoice(choice)}</span>
                      </>
                    ) : (
                      <span className={styles.create}>{words.registers.create[kind](choice.name)}</span>
                    )}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </div>
  );
}

/** By which other name it was found, and what it is. */
function aboutChoice({ entry, name }: Extract<RegisterChoice, { is: 'entry' }>): string {
  return [name === entry.name ? '' : name, typeWords(entry.type) || entry.unit].filter(Boolean).join(' · ');
}
