import { CaseSensitive, WholeWord } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { MAX_WORDS } from '../../shared/find/query.ts';
import { words } from '../../shared/words/words.ts';
import type { Ask, Scope } from './ask.ts';
import styles from './FindPane.module.css';

interface FindFieldsProps {
  readonly field: Ref<HTMLInputElement>;
  readonly scope: Scope;
  readonly ask: Ask;
  onAsk(ask: Ask): void;
  onScope(scope: Scope): void;
  /** The person goes on from the words to what was found. */
  onDown(): void;
  onEnter(): void;
}

const SCOPES: readonly Scope[] = ['article', 'project'];

/** The words that are looked for, how exactly, and where. */
export function FindFields({ field, scope, ask, onAsk, onScope, onDown, onEnter }: FindFieldsProps) {
  const { find } = words;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.key === 'Enter') onEnter();
    else onDown();
  };
  const rule = (name: keyof Ask['rules'], label: string, icon: React.ReactNode) => (
    <button
      type="button"
      className={styles.toggle}
      title={label}
      aria-label={label}
      aria-pressed={ask.rules[name]}
      onClick={() => onAsk({ ...ask, rules: { ...ask.rules, [name]: !ask.rules[name] } })}
    >
      {icon}
    </button>
  );
  return (
    <>
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: one asked for the search to type into it
        autoFocus
        type="search"
        className={styles.words}
        aria-label={find.words}
        placeholder={find.wordsHint}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={MAX_WORDS}
        value={ask.words}
        onChange={(event) => onAsk({ ...ask, words: event.target.value.toWellFormed() })}
        onKeyDown={press}
      />
      {rule('whole', find.whole, <WholeWord size={18} aria-hidden />)}
      {rule('capitals', find.capitals, <CaseSensitive size={18} aria-hidden />)}
      {rule('accents', find.accents, <span aria-hidden className={styles.accents} />)}
      <fieldset className={styles.scopes} aria-label={find.scope}>
        {SCOPES.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.scope}
            aria-pressed={one === scope}
            onClick={() => onScope(one)}
          >
            {find.scopes[one]}
          </button>
        ))}
      </fieldset>
    </>
  );
}
