import { useEffect } from 'react';
import type { Settings } from '../../shared/host/contract.ts';

/** Puts the chosen theme on the root element, where tokens.css reads it; `system` leaves it to the system. */
export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** The theme that is not showing now. */
export function otherTheme(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'light' : 'dark';
}
