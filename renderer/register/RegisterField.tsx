import { BookUser } from 'lucide-react';
import { useContext, useId, useMemo, useState } from 'react';
import type { Json } from '../../shared/base/canonical-json.ts';
import { drop } from '../../shared/base/drop.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { EntryKind } from '../../shared/register/records.ts';
import { referredTo, refTo } from '../../shared/register/reference.ts';
import { words } from '../../shared/words/words.ts';
import { IconButton } from '../ui/Button.tsx';
import { ActorsHereContext } from './actors-here.ts';
import { choicesFor, exactEntry, type RegisterChoice } from './choices.ts';
import { choicesOfActors } from './choices-here.ts';
import { EntryInput } from './EntryInput.tsx';
import { FieldNote } from './FieldNote.tsx';
import styles from './RegisterField.module.css';
import { entryWords, useRegister } from './register-context.ts';

interface RegisterFieldProps {
  readonly label: string;
  readonly kind: EntryKind;
  readonly value: Json;
  readonly disabled: boolean;
  /** The words that name the entry in the text, if any do: offered first, and as another name of what was chosen. */
  readonly said: string;
  /** The type an actor gets that is created here; empty where nobody told. */
  readonly type: string;
  /** `also` is a mark whose actor becomes the same entry. */
  onSet(value: Json, also?: ActId): void;
}

/**
 * Who or what is meant: an entry of the register, chosen or created while typing; for who says something also an actor
 * marked in the article. Enter takes the best that fits; what is
 * typed and left stays as free words, unless one entry goes by exactly these.
 */
export function RegisterField({ label, kind, value, disabled, said, type, onSet }: RegisterFieldProps) {
  const { desk, open } = useRegister();
  const { view } = desk;
  const { canWrite } = desk.room;
  const note = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const ref = referredTo(value);
  const entry = ref === null ? undefined : view.of(ref);
  const shown = entryWords(view, value) ?? (value === null ? '' : String(value));
  const text = draft ?? shown;
  // Thousands of names are gone through only while somebody looks at what comes of it.
  const names = isOpen || draft !== null ? view.names(kind) : null;
  const asked = text === '' ? said : text;
  /** Nobody is named yet, and the words of the mark say who it may be. */
  const isBare = draft === null && value === null && said !== '';
  const actorsHere = useContext(ActorsHereContext);
  const isWho = kind === 'actor' && said === '';
  const here = useMemo(() => (names && isWho ? actorsHere() : []), [names, isWho, actorsHere]);
  const choices = useMemo(() => {
    if (!names) return [];
    if (here.length === 0) return choicesFor(asked, names, canWrite);
    return choicesOfActors(asked, { names, entryOf: (id) => view.of(id), here }, canWrite);
  }, [names, asked, canWrite, view, here]);

  const take = async (choice: RegisterChoice) => {
    setDraft(null);
    const fields = kind === 'actor' ? { type: choice.is === 'here' ? choice.type : type } : {};
    const chosen = choice.is === 'entry' ? choice.entry.id : await desk.create(kind, { name: choice.name, ...fields });
    if (chosen !== null && chosen !== ref) onSet(refTo(chosen), choice.is === 'here' ? choice.mark : undefined);
  };
  /** What was typed, and no choice taken. */
  const leave = () => {
    if (draft === null) return;
    setDraft(null);
    const typed = draft.trim();
    if (typed === shown) return;
    const same = exactEntry(typed, view.names(kind));
    if (same !== null) onSet(refTo(same.entry.id));
    else onSet(typed === '' ? null : typed);
  };

  return (
    <div className={styles.field} data-entry-field>
      <EntryInput
        label={label}
        kind={kind}
        text={text}
        choices={choices}
        // Nothing is taken by Enter from a field that was emptied: it is being cleared.
        takesFirst={isBare || (draft !== null && draft !== '')}
        offersAtOnce={isBare}
        disabled={disabled}
        describedBy={note}
        onType={setDraft}
        onOpen={setOpen}
        onTake={(choice) => drop(take(choice))}
        onLeave={leave}
        onEscape={() => setDraft(null)}
      >
        {entry ? (
          <IconButton
            label={words.registers.openEntry(shown)}
            className={styles.open ?? ''}
            onClick={() => open({ entry: entry.id })}
          >
            <BookUser size={16} aria-hidden />
          </IconButton>
        ) : null}
      </EntryInput>
      <FieldNote
        id={note}
        isFree={draft === null && ref === null && shown !== ''}
        entry={draft === null ? entry : undefined}
        said={disabled ? '' : said}
        onAlsoCall={(name) => entry && drop(desk.addAlias(entry.id, name))}
      />
    </div>
  );
}
