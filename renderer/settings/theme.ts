import { useEffect } from 'react';
import type { Theme } from '../../shared/host/comfort.ts';

/**
 * Puts the chosen theme on the root element, where tokens.css and contrast.css read it. `system` and `contrast` leave
 * light or dark to the system; `system` takes the system's wish for more contrast as well.
 */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
    else delete dataset.theme;
    const wish = matchMedia('(prefers-contrast: more)');
    const show = () => {
      if (theme === 'contrast' || (theme === 'system' && wish.matches)) dataset.contrast = 'more';
      else delete dataset.contrast;
    };
    show();
    wish.addEventListener('change', show);
    return () => wish.removeEventListener('change', show);
  }, [theme]);
}

/** The theme that is not showing now. */
export function otherTheme(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'light' : 'dark';
}
