import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { runCommand } from '../commands/use-commands.ts';
import type { PersonView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './Composer.module.css';
import type { Said } from './mention-text.ts';
import { useMentions } from './use-mentions.ts';

/** The longest comment, in UTF-16 units: more belongs into the guidelines. */
const LONGEST = 10_000;

const NOTHING: Said = { text: '', mentions: [] };

interface ComposerProps {
  /** What it is for: the name of the field. */
  readonly label: string;
  /** The word on the button that sends. */
  readonly send: string;
  readonly text: string;
  /** Who can be mentioned. */
  readonly people: readonly PersonView[];
  /** The comment as it was, when one is changed. */
  readonly before?: Said;
  /** Takes the focus when it comes up. */
  readonly eager?: boolean;
  /** Where the key for a new comment leads. */
  readonly main?: boolean;
  onText(text: string): void;
  onSend(text: string, mentions: readonly MemberId[]): void;
  /** Escape, or the button beside; without it there is no way but to send. */
  onCancel?(): void;
}

/** Where a comment is written: Ctrl or Cmd with Enter sends, `@` offers names. */
export function Composer({
  label,
  send,
  text,
  people,
  before = NOTHING,
  eager = false,
  main = false,
  onText,
  onSend,
  onCancel,
}: ComposerProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions({ box, people, before, text, onText });
  const open = mentions.offered.length > 0;

  useLayoutEffect(() => {
    if (eager) box.current?.focus();
  }, [eager]);

  const submit = () => {
    if (text.trim() !== '') onSend(text.trim(), mentions.mentioned());
  };
  const press = (event: KeyboardEvent) => {
    if (mentions.press(event) || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else if (event.key === 'Escape') runCommand('go.text');
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.composer}>
      <textarea
        ref={box}
        className={styles.text}
        rows={text === '' && !eager ? 1 : 3}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={open ? `${id}-names` : undefined}
        aria-activedescendant={open ? `${id}-${mentions.active}` : undefined}
        placeholder={words.talk.placeholder(label)}
        maxLength={LONGEST}
        // An empty one runs as the interface does, and its placeholder with it.
        dir={text === '' ? undefined : 'auto'}
        value={text}
        data-talk={main ? '' : undefined}
        onChange={(event) => {
          onText(event.target.value);
          mentions.look();
        }}
        onSelect={mentions.look}
        onBlur={mentions.close}
        onKeyDown={press}
      />
      {open ? (
        <div role="listbox" id={`${id}-names`} aria-label={words.talk.peopleToMention} className={styles.names}>
          {mentions.offered.map((person, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text box names the active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text box answers the keys
            <div
              key={person.member}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === mentions.active}
              className={styles.name}
              // The text box keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mentions.take(person)}
            >
              <PersonDot colour={person.colour} />
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
      <Unseen live>{open ? words.talk.toChoose(mentions.offered.length) : ''}</Unseen>
      {text !== '' || onCancel ? (
        <div className={styles.actions}>
          {onCancel ? <Button onClick={onCancel}>{words.ui.cancel}</Button> : null}
          <Button kind="primary" title={words.talk.ctrlEnter} disabled={text.trim() === ''} onClick={submit}>
            {send}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
