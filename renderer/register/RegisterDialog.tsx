import { Dialog } from '@base-ui/react/dialog';
import { Plus, Redo2, Undo2, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { drop } from '../../shared/base/drop.ts';
import type { ActId, MemberId, ProjectId } from '../../shared/model/ids.ts';
import { ENTRY_KINDS, type EntryKind } from '../../shared/register/records.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { runCommand } from '../commands/use-commands.ts';
import { useKeyTable } from '../commands/use-key-table.ts';
import { undoWords } from '../marking/undo-words.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { say } from '../ui/toasts.tsx';
import { Underway } from '../ui/underway.ts';
import { EntryList, type EntryRow } from './EntryList.tsx';
import { EntryPage } from './EntryPage.tsx';
import { listRows } from './list-rows.ts';
import type { MentionListProps } from './MentionList.tsx';
import styles from './RegisterDialog.module.css';
import { type RegisterPlace, useRegister } from './register-context.ts';
import { useMentionCounts } from './use-mentions.ts';

/** What the register is shown with. */
export interface RegisterDialogProps extends Pick<MentionListProps, 'articles' | 'onGo'> {
  readonly pid: ProjectId;
  readonly place: RegisterPlace;
  /** Who sees what is entered here, where that is not plain; else null. */
  readonly note: string | null;
  nameOf(member: MemberId): string;
  onClose(): void;
}

/** The page of the register: its lists beside the entry that was chosen. The article stays open below it. */
export function RegisterDialog({ pid, place, note, nameOf, onClose, ...mentions }: RegisterDialogProps) {
  const { host } = useApp();
  const { desk } = useRegister();
  const { view, room } = desk;
  const asked = 'entry' in place ? view.of(place.entry) : undefined;
  const [kind, setKind] = useState<EntryKind>('kind' in place ? place.kind : (asked?.kind ?? 'actor'));
  const [chosen, setChosen] = useState<ActId | null>(asked?.id ?? null);
  const [typed, setTyped] = useState('');
  const counts = useMentionCounts(host, pid);
  const { version } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the register holds
  const rows: readonly EntryRow[] = useMemo(
    () => listRows(view, kind, typed, counts),
    [view, version, kind, typed, counts],
  );
  const keyTable = useKeyTable();
  const popup = useRef<HTMLDivElement>(null);
  const panes = useRef<HTMLDivElement>(null);
  const entry = chosen === null ? undefined : view.of(chosen);

  /** Goes to an entry's page, with the focus. */
  const enter = (id: ActId) => {
    flushSync(() => setChosen(id));
    page(panes.current)?.focus();
  };
  const underway = useRef(new Underway());
  const create = async () => {
    const id = await desk.create(kind, { name: typed.trim() });
    if (id === null) return;
    setTyped('');
    enter(id);
  };
  const travel = async (verb: 'undo' | 'redo') => {
    const outcome = await desk.travel(verb);
    const said = outcome && undoWords(outcome, verb, nameOf);
    if (said) say(said);
  };
  const press = (event: KeyboardEvent) => {
    const isTyped = event.target instanceof Element && event.target.matches('input, textarea, select');
    const asked = keyTable.askedBy(event.nativeEvent)?.row.id;
    if (isTyped) return;
    // Whoever walks through what came in goes on from an entry by the same keys.
    if (asked === 'came.next' || asked === 'came.previous') runCommand(asked);
    else if (asked === 'undo' || asked === 'redo') drop(travel(asked));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          ref={popup}
          className={styles.popup}
          initialFocus={() => focusAtOnce(popup.current, home(panes.current))}
          onKeyDown={press}
        >
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{words.registers.title}</Dialog.Title>
            <Dialog.Description className={styles.lead}>{words.registers.lead}</Dialog.Description>
            <IconButton label={words.registers.undo} disabled={!room.canUndo} onClick={() => drop(travel('undo'))}>
              <Undo2 size={18} aria-hidden />
            </IconButton>
            <IconButton label={words.registers.redo} disabled={!room.canRedo} onClick={() => drop(travel('redo'))}>
              <Redo2 size={18} aria-hidden />
            </IconButton>
            <Dialog.Close render={<IconButton label={words.ui.close} />}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </header>
          {room.readOnly === null ? null : <p className={styles.readOnly}>{room.readOnly}</p>}
          {note === null || !room.canWrite ? null : <p className={styles.readOnly}>{note}</p>}
          <div ref={panes} className={styles.panes} data-entry={entry ? '' : undefined}>
            <div className={styles.lists}>
              <fieldset className={styles.kinds} aria-label={words.registers.title}>
                {ENTRY_KINDS.map((one) => (
                  <button
                    key={one}
                    type="button"
                    aria-pressed={one === kind}
                    onClick={() => {
                      setKind(one);
                      setChosen(null);
                    }}
                  >
                    {words.registers.kinds[one]}
                  </button>
                ))}
              </fieldset>
              <div className={styles.search}>
                <TextField
                  label={words.registers.search}
                  value={typed}
                  dir="auto"
                  onChange={setTyped}
                  onKeyDown={(event) => {
                    const [first] = rows;
                    if (event.key === 'Enter' && first) enter(first.entry.id);
                  }}
                />
                {room.canWrite && typed.trim() !== '' ? (
                  <Button
                    kind="quiet"
                    icon={<Plus size={16} aria-hidden />}
                    onClick={() => drop(underway.current.once('create', create)?.() ?? Promise.resolve())}
                  >
                    {words.registers.create[kind](typed.trim())}
                  </Button>
                ) : null}
              </div>
              {rows.length > 0 ? (
                <EntryList
                  key={kind}
                  label={words.registers.kinds[kind]}
                  rows={rows}
                  chosen={entry?.id ?? null}
                  onChoose={setChosen}
                  onEnter={enter}
                />
              ) : (
                <p className={styles.none}>
                  {typed.trim() === '' ? words.registers.noneYet[kind] : words.registers.noMatch}
                </p>
              )}
            </div>
            {entry ? (
              <EntryPage
                key={entry.id}
                pid={pid}
                entry={entry}
                nameOf={nameOf}
                onBack={() => setChosen(null)}
                {...mentions}
              />
            ) : (
              <p className={styles.choose}>{rows.length > 0 ? words.registers.chooseOne : null}</p>
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The page of the entry that is shown. */
const page = (panes: HTMLElement | null): HTMLElement | null =>
  panes?.querySelector<HTMLElement>('[data-entry-page]') ?? null;

/** Where one begins: at the entry that was asked for, else at the search. */
const home = (panes: HTMLElement | null): HTMLElement | null =>
  page(panes) ?? panes?.querySelector<HTMLElement>('input') ?? null;
