import type { HelpPage } from './help-page.ts';
import { FILES } from './pages/files.ts';
import { MARKING } from './pages/marking.ts';
import { OFFLINE } from './pages/offline.ts';
import { START } from './pages/start.ts';
import { TOGETHER } from './pages/together.ts';
import { TROUBLE } from './pages/trouble.ts';
import { YOUR_DATA } from './pages/your-data.ts';

/** The pages by the names they are asked for by. */
const PAGES = {
  start: START,
  marking: MARKING,
  together: TOGETHER,
  offline: OFFLINE,
  files: FILES,
  data: YOUR_DATA,
  trouble: TROUBLE,
} as const satisfies Record<string, HelpPage>;

/** The name of a page. */
export type HelpPageId = keyof typeof PAGES;

/** Every page, in the order of the table of contents. */
export const HELP_PAGES = Object.entries(PAGES) as readonly (readonly [HelpPageId, HelpPage])[]; // its keys are their names

/** A page by its name. */
export const helpPage = (id: HelpPageId): HelpPage => PAGES[id];
