import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Links between marks. */
export const links = {
  title: 'Links',
  count: (n: number) => plural(n, { one: '# link', other: '# links' }),
  /** What a mark has to do with the other one, seen from where the link begins; by type. */
  out: {
    source: 'said by',
    figure: 'uses the figure',
    cue: 'given away by',
    same: 'says the same as',
    contradicts: 'contradicts',
    narrows: 'narrows',
    updates: 'updates',
    related: 'goes with',
  },
  /** The same, seen from where it leads. */
  in: {
    source: 'says',
    figure: 'is used in',
    cue: 'gives away',
    same: 'says the same as',
    contradicts: 'contradicts',
    narrows: 'is narrowed by',
    updates: 'is updated by',
    related: 'goes with',
  },
  none: 'Not linked yet.',
  add: 'Link…',
  addHint: 'Press l, or drag from here to the other mark',
  handle: 'Drag to another mark to link it',
  typeOf: (quote: string) => `How it is linked with “${quote}”`,
  remove: (quote: string) => `Remove the link with “${quote}”`,
  loose: 'The other mark was dropped. The link counts again when it is brought back.',
  waiting: 'The other mark has not come in yet.',
  bringBack: 'Bring it back',
  dropContested: 'Somebody removed this link while somebody else changed it.',
  keep: 'Keep it',
  contestedType: 'People gave this link different types. Choose one.',
  picker: {
    title: (quote: string) => `Link “${quote}” with`,
    list: 'Marks to link with',
    filter: 'Filter by words',
    /** `numbered`: some rows show a number. */
    keys: (numbered: boolean) => `↑ ↓ choose${numbered ? ' · 1–9 by number' : ''} · ← → how · / filter · Enter links`,
    linked: 'linked',
    theseWords: 'the selected words, as',
    noneFit: 'No mark has these words. Escape empties the filter.',
    noneThere: 'There is no other mark in this article yet. Select words, then press l again.',
    close: 'Leave without linking',
  },
  said: {
    linked: (how: string, quote: string) => `Linked: ${how} “${quote}”`,
    removed: 'Link removed.',
    allShown: 'All links on the screen are shown.',
    allHidden: 'Only the links of the mark in hand are shown.',
  },
};
