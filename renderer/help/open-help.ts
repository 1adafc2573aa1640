import { Emitter } from '../../shared/base/emitter.ts';
import type { HelpPageId } from './help-page.ts';

/** Pages of the help as they are asked for. */
export const helpAsked = new Emitter<HelpPageId>();

/** Opens the help at a page, from wherever a sentence leaves a question open. */
export const openHelp = (page: HelpPageId): void => helpAsked.emit(page);
