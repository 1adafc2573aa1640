import { House } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/Button.tsx';
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
      <IconButton label="All projects" onClick={onLeave}>
        <House size={18} aria-hidden />
      </IconButton>
      <p className={styles.name}>{name}</p>
      {children}
    </header>
  );
}
