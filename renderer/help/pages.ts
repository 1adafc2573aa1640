import { missingCase } from '../../shared/base/assert.ts';
import { language } from '../../shared/words/words.ts';
import type { HelpPage, HelpPageId, HelpPages } from './help-page.ts';
import { ARABIC_PAGES } from './pages/ar/pages.ts';
import { ENGLISH_PAGES } from './pages/english.ts';

/** The help in the language of this process. */
export function helpPages(): HelpPages {
  switch (language) {
    case 'en':
      return ENGLISH_PAGES;
    case 'ar':
      return ARABIC_PAGES;
    default:
      return missingCase(language);
  }
}

/** A page by its name, in the language of this process. */
export const helpPage = (id: HelpPageId): HelpPage => helpPages()[id];
