import { Circle, CircleCheck, CircleDotDashed, RotateCcw } from 'lucide-react';
import type { ProgressState } from '../../shared/model/progress.ts';
import styles from './ProgressSign.module.css';

const SIGNS = { todo: Circle, doing: CircleDotDashed, done: CircleCheck, again: RotateCcw } as const;

/** How far somebody is, as a sign: told apart by its shape, not only by colour. Always beside or above its words. */
export function ProgressSign({ state, small = false }: { readonly state: ProgressState; readonly small?: boolean }) {
  const Sign = SIGNS[state];
  return <Sign aria-hidden className={styles[state]} size={small ? 12 : 16} strokeWidth={small ? 2.5 : 2} />;
}
