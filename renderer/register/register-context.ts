import { createContext, useContext } from 'react';
import type { Json } from '../../shared/base/canonical-json.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { EntryKind } from '../../shared/register/records.ts';
import { referredTo } from '../../shared/register/reference.ts';
import { words } from '../../shared/words/words.ts';
import { useWatchable } from '../store/use-watchable.ts';
import type { RegisterDesk } from './register-desk.ts';
import type { RegisterView } from './register-view.ts';

/** What the page of the register shows first: an entry, or the list of a kind. */
export type RegisterPlace = { readonly entry: ActId } | { readonly kind: EntryKind };

/** The page of the register while it is open: what it shows first, and where what is entered in it goes. */
export interface RegisterPage {
  readonly place: RegisterPlace;
  readonly desk: RegisterDesk;
}

/** The register of the open project, for every view of it. */
export interface RegisterParts {
  readonly desk: RegisterDesk;
  /** Null while it is closed. */
  readonly page: RegisterPage | null;
  /** Opens its page: with the register of the article that is shown, where that is one's own to write in, unless told otherwise. */
  open(place: RegisterPlace, desk?: RegisterDesk): void;
  close(): void;
  /** Told which register goes with the article that is shown, where that is one member's own; the answer ends it. */
  enter(own: RegisterDesk): () => void;
}

/** Given by the workbench. */
export const RegisterContext = createContext<RegisterParts | null>(null);

/** The open project's register; renders again when it changes. @throws outside of a project */
export function useRegister(): RegisterParts {
  const parts = useContext(RegisterContext);
  if (!parts) throw new Error('Bug: useRegister outside of a project');
  useWatchable(parts.desk.view);
  useWatchable(parts.desk.room);
  return parts;
}

/** What stands for a value that refers to an entry; null for every other value. */
export function entryWords(view: RegisterView, value: Json): string | null {
  const ref = referredTo(value);
  if (ref === null) return null;
  const entry = view.of(ref);
  return entry === undefined ? words.registers.notHere : entry.name || words.registers.unnamed;
}
