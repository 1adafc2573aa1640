import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { EntryKind } from '../../shared/register/records.ts';
import { words } from '../../shared/words/words.ts';
import type { RegisterChoice } from './choices.ts';
import { keyOf } from './choices-here.ts';
import styles from './EntryInput.module.css';
import { typeWords } from './type-words.ts';

interface EntryInputProps {
  readonly label: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly choices: readonly RegisterChoice[];
  /** Whether Enter takes the first of the choices; else only one that the arrows went to. */
  readonly takesFirst: boolean;
  /** Whether the choices show as soon as it has the focus, before anything is typed. */
  readonly offersAtOnce?: boolean;
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
  onEscape?(): void;
}

/**
 * A line of text with entries of the register below it while one types: arrows choose, Enter takes, Escape closes. An own
 * one: that of the library hides everything else from screen readers, its own label included, while its list is open.
 */
export function EntryInput({
  label,
  kind,
  text,
  choices,
  takesFirst,
  offersAtOnce = false,
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
  const popup = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Where the arrows went; null before they were used. */
  const [chosen, setChosen] = useState<number | null>(null);
  const isNothing = text.trim() !== '' && choices.length === 0;
  const isShown = isOpen && !disabled && (choices.length > 0 || isNothing);
  const at = isShown ? Math.min(chosen ?? (takesFirst ? 0 : -1), choices.length - 1) : -1;

  useLayoutEffect(() => {
    if (isShown) popup.current?.showPopover();
  }, [isShown]);
  useLayoutEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const show = (open: boolean) => {
    setChosen(null);
    setOpen(open);
    if (open !== isOpen) onOpen?.(open);
  };
  const take = (choice: RegisterChoice) => {
    show(false);
    onTake(choice);
  };
  const step = (by: 1 | -1) => {
    if (!isOpen) show(true);
    const from = at < 0 && by < 0 ? 0 : at;
    setChosen(choices.length === 0 ? 0 : (from + by + choices.length) % choices.length);
  };
  const press = (event: KeyboardEvent) => {
    const choice = choices[at];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && choice) take(choice);
    else if (event.key === 'Enter') {
      show(false);
      onLeave?.();
      return;
    } else if (event.key === 'Escape' && isShown) {
      // A dialog around it stays open.
      event.stopPropagation();
      show(false);
      onEscape?.();
    } else {
      if (event.key === 'Escape') onEscape?.();
      return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line} style={{ anchorName: `--${id}` }}>
        <input
          id={id}
          className={styles.input}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={isShown ? `${id}-list` : undefined}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          aria-describedby={describedBy}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={text}
          disabled={disabled}
          onChange={(event) => {
            show(true);
            onType(event.target.value);
          }}
          onClick={() => show(true)}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
            if (offersAtOnce) show(true);
          }}
          onBlur={() => {
            show(false);
            onLeave?.();
          }}
          onKeyDown={press}
        />
        {children}
      </div>
      {isShown ? (
        <div ref={popup} popover="manual" className={styles.popup} style={{ positionAnchor: `--${id}` }}>
          {isNothing ? (
            <p role="status" className={styles.empty}>
              {words.registers.noMatch}
            </p>
          ) : null}
          <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
            {choices.map((choice, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line of text, which names the active choice
              // biome-ignore lint/a11y/useKeyWithClickEvents: the line of text answers the keys
              <div
                key={keyOf(choice)}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className={styles.item}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(choice)}
              >
                {choice.is === 'create' ? (
                  <span className={styles.create}>{words.registers.create[kind](choice.name)}</span>
                ) : (
                  <>
                    <bdi>{choice.is === 'here' ? choice.name : choice.entry.name || words.registers.unnamed}</bdi>
                    <span className={styles.about}>{aboutChoice(choice)}</span>
                  </>
                )}
              </div>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** By which other name it was found, and what it is. */
function aboutChoice(choice: Exclude<RegisterChoice, { is: 'create' }>): string {
  const about =
    choice.is === 'here'
      ? [words.registers.markedHere, typeWords(choice.type)]
      : [choice.name === choice.entry.name ? '' : choice.name, typeWords(choice.entry.type) || choice.entry.unit];
  return about.filter(Boolean).join(' · ');
}
