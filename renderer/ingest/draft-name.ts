import { openingOf } from '../../shared/ingest/opening.ts';
import { words } from '../../shared/words/words.ts';
import { draftText } from './draft-lines.ts';
import type { DraftItem } from './draft-store.ts';

/** What an article that was found is called: by its title, else by its first words, as in the list of articles. */
export const draftName = ({ meta, lines }: Pick<DraftItem, 'meta' | 'lines'>): string =>
  meta.title || openingOf(draftText(lines)) || words.preview.noTitle;
