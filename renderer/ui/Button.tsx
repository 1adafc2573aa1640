import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';

/** What a button is for: `primary` is the one thing to do here, `quiet` stays in the background. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with words, and an icon before them if one helps. */
export function Button({ kind = 'plain', icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles.button} ${styles[kind]} ${className}`}>
      {icon}
      {children}
    </button>
  );
}

/** A button that is only an icon: its words are its name for screen readers and its tooltip. */
export function IconButton({ label, children, className = '', ...rest }: ButtonProps & { readonly label: string }) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={`${styles.icon} ${className}`}>
      {children}
    </button>
  );
}
