import fc from 'fast-check';

/** What somebody does in a room. */
export const DOINGS = [
  'mark',
  'mark-all',
  'import',
  'edit',
  'set',
  'drop',
  'restore',
  'relate',
  'comment',
  'verdict',
  'split',
  'merge',
  'undo',
  'redo',
  'entry',
  'alias',
  'same',
  'part',
  'name',
  'zone',
  'rezone',
] as const;
export type Doing = (typeof DOINGS)[number];

/** One throw of the dice. Numbers are taken modulo what there is, so that any part of a script is a script. */
export type Move =
  | {
      readonly do: 'act';
      readonly who: number;
      readonly own?: boolean;
      readonly what: Doing;
      readonly pick: number;
      readonly other: number;
    }
  | { readonly do: 'correct'; readonly who: number; readonly at: number; readonly cut: number; readonly words: string }
  | {
      readonly do: 'bring-text' | 'connect' | 'cut' | 'wipe' | 'compact' | 'introduce' | 'set-aside';
      readonly who: number;
    }
  | { readonly do: 'crash'; readonly who: number; readonly written: number }
  | { readonly do: 'disk'; readonly who: number; readonly mood: 'well' | 'slow' | 'full' }
  /** The next messages of one line. */
  | { readonly do: 'carry'; readonly who: number; readonly line: number; readonly up: boolean; readonly count: number }
  /** All that is under way to and from one computer. */
  | { readonly do: 'carry-all'; readonly who: number }
  | { readonly do: 'twice' | 'overtake'; readonly who: number; readonly line: number; readonly up: boolean }
  | { readonly do: 'file'; readonly who: number; readonly to: number }
  | { readonly do: 'role'; readonly who: number; readonly role: 'curator' | 'annotator' | 'viewer' | 'revoked' }
  /** How the article is annotated, and (for good) its revealing, by the first curator who is connected. */
  | { readonly do: 'mode'; readonly is: 'independent' | 'team' | 'revealed' }
  | { readonly do: 'hub'; readonly what: 'restart' | 'compact' | 'back-up' | 'restore' }
  | { readonly do: 'wait'; readonly ms: number }
  /** The clock of a computer, or (`who` is one more than there are) of the hub, jumps to so many years from the right time. */
  | { readonly do: 'clock'; readonly who: number; readonly years: number };

const who = fc.nat(5);
const line = fc.nat(3);

/** What may happen, the likelier the larger its weight. */
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 34,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      who,
      own: fc.boolean(),
      what: fc.constantFrom(...DOINGS),
      pick: fc.nat(30),
      other: fc.nat(30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      who,
      at: fc.nat(200),
      cut: fc.nat(12),
      words: fc.constantFrom('', 'not ', 'é́👩‍👩‍👧', '\n', 'some seven '),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('connect' as const), who }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('carry-all' as const), who }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('carry' as const), who, line, up: fc.boolean(), count: fc.nat(3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('twice' as const, 'overtake' as const), who, line, up: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'bring-text' as const,
        'cut' as const,
        'compact' as const,
        'introduce' as const,
        'set-aside' as const,
      ),
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wipe' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), who, written: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('disk' as const),
      who,
      mood: fc.constantFrom('well' as const, 'slow' as const, 'full' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('file' as const), who, to: who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('role' as const),
      who,
      role: fc.constantFrom('curator' as const, 'annotator' as const, 'viewer' as const, 'revoked' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('hub' as const),
      what: fc.constantFrom('restart' as const, 'compact' as const, 'back-up' as const, 'restore' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('mode' as const),
      is: fc.constantFrom('independent' as const, 'independent' as const, 'team' as const, 'revealed' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 1_000, 5_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      who: fc.nat(6),
      years: fc.integer({ min: -40, max: 40 }),
    }),
  },
);

/** A whole schedule. */
export const script: fc.Arbitrary<readonly Move[]> = fc.array(move, { minLength: 1, maxLength: 90, size: 'max' });
