import type { HelpPages } from '../help-page.ts';
import { FILES } from './files.ts';
import { MARKING } from './marking.ts';
import { OFFLINE } from './offline.ts';
import { START } from './start.ts';
import { TOGETHER } from './together.ts';
import { TROUBLE } from './trouble.ts';
import { YOUR_DATA } from './your-data.ts';

/** The help in English. */
export const ENGLISH_PAGES: HelpPages = {
  start: START,
  marking: MARKING,
  together: TOGETHER,
  offline: OFFLINE,
  files: FILES,
  data: YOUR_DATA,
  trouble: TROUBLE,
};
