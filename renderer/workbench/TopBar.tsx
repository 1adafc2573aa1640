import { House } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../shared/words/words.ts';
import { IconButton } from '../ui/Button.tsx';
import { FoldButton } from './FoldButton.tsx';
import styles from './TopBar.module.css';

interface TopBarProps {
  readonly name: string;
  readonly menu: ReactNode;
  /** People and the badge. */
  readonly children: ReactNode;
  onLeave(): void;
}

/** The bar above the three panes. */
export function TopBar({ name, menu, children, onLeave }: TopBarProps) {
  return (
    <header className={styles.bar}>
      {menu}
      <IconButton label={words.workbench.allProjects} onClick={onLeave}>
        <House size={18} aria-hidden />
      </IconButton>
      <FoldButton pane="articles" />
      <p className={styles.name}>{name}</p>
      {children}
      <FoldButton pane="inspector" />
    </header>
  );
}
