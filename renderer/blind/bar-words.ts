import { words } from '../../shared/words/words.ts';

/** How an article stands that is shown with one of its sets. */
interface Standing {
  readonly blind: boolean;
  readonly curates: boolean;
  readonly revealed: boolean;
  /** Whether what is shown is exactly what was revealed; true where nothing was. */
  readonly asRevealed: boolean;
  /** Whose marks are shown. */
  readonly name: string;
}

/** What the bar above an article says of who sees what in it. */
export function barWords({ blind, curates, revealed, asRevealed, name }: Standing): string {
  if (!asRevealed) return words.blindTrouble.differs(name);
  if (blind) return curates ? words.blind.curator : words.blind.mine;
  return revealed ? words.blind.revealed : words.blind.before;
}
