import type { Writing } from './writings.ts';

/** Everybody who may try, and those who can be let in at all (DESIGN §2). */
export const PEOPLE = ['owner', 'curator', 'annotator', 'viewer', 'revoked', 'stranger', 'author', 'outsider'] as const;
export type Who = (typeof PEOPLE)[number];
export type Inside = 'owner' | 'curator' | 'annotator' | 'viewer';
export const isInside = (who: Who): who is Inside => PEOPLE.indexOf(who) < 4;

/** Why the others are let in nowhere: the author and the outsider have no token that the hub knows. */
export const OUTSIDE: Readonly<Record<Exclude<Who, Inside>, string>> = {
  revoked: 'revoked',
  stranger: 'not-a-member',
  author: 'bad-token',
  outsider: 'bad-token',
};

/** How an article stands: annotated together, independently, or that and revealed. */
export const STANDINGS = ['together', 'blind', 'revealed'] as const;
export type Standing = (typeof STANDINGS)[number];
export const SHARED = ['project', 'people', 'guide', 'register'] as const;
export const OF_ARTICLE = ['text', 'team', 'gold', 'own', 'other', 'review', 'otherReview'] as const;
export type Kind = (typeof SHARED)[number] | (typeof OF_ARTICLE)[number];

/** Whose steps are accepted where: the table of DESIGN §2, line by line. `own` is one's own room, `other` somebody else's. */
const WRITES: Readonly<Record<Kind, readonly Inside[]>> = {
  project: ['owner', 'curator'],
  people: ['owner', 'curator', 'annotator', 'viewer'],
  guide: ['owner', 'curator'],
  register: ['owner', 'curator', 'annotator'],
  text: ['owner', 'curator'],
  team: ['owner', 'curator', 'annotator'],
  gold: ['owner', 'curator'],
  own: ['owner', 'curator', 'annotator'],
  other: [],
  review: ['owner', 'curator', 'annotator'],
  otherReview: ['owner', 'curator'],
};

/** Why a member may not open a room, or null when they may (docs/adr/0011, its table). */
export function closedTo(who: Inside, kind: Kind, standing: Standing): 'blind' | 'no-right' | null {
  if (who === 'owner' || who === 'curator') return null;
  if ((kind === 'team' || kind === 'gold') && standing === 'blind') return 'blind';
  if (kind === 'other' && standing !== 'revealed') return 'no-right';
  return kind === 'otherReview' ? 'no-right' : null;
}

/** What is wrong with a write wherever it comes: said before anybody asks who may. */
const FAULTS: Partial<Record<Writing, string>> = {
  'a step under another’s key': 'bad-step',
  'an unsigned step': 'bad-step',
  'no acts': 'bad-step',
  'an overwritten step': 'key-held',
  'a deleted step': 'deletion',
  'a nested type': 'bad-step',
  'a step in a list under its key': 'bad-step',
  'a key of the prototype': 'bad-step',
  'a key of 200 kB': 'bad-step',
  'a removed member’s step': 'unknown-signer',
  'a stranger’s step': 'unknown-signer',
};
/** What is wrong with a write of one who may write there. */
const SIGNED_WRONGLY: Partial<Record<Writing, string>> = {
  'a change after signing': 'bad-signature',
  'a step signed for another room': 'bad-signature',
  'a step and its copy under a second key': 'bad-signature',
  'a leap of seq': 'seq-leap',
};

/** What has to come of a write into a room that is open, by DESIGN §2 and docs/adr/0011 alone. */
export function expected(who: Inside, kind: Kind, standing: Standing, writing: Writing): string {
  const curates = who === 'owner' || who === 'curator';
  const steps = (signer: Who, taken: string): string => {
    // Whose room it is: that of the one who tries it, or Cleo's, who signs nothing here.
    const isOwn = kind === 'own' || kind === 'review' ? signer === who : kind !== 'other';
    const counts = signer === 'author' ? 'annotator' : signer;
    const inReview = kind === 'review' && (counts === 'owner' || counts === 'curator');
    const may = WRITES[kind].includes(counts as Inside) && (isOwn || inReview); // the others are no members, see FAULTS
    if (!may) return 'no-right';
    return kind === 'own' && standing === 'revealed' && taken === 'taken' ? 'frozen' : taken;
  };
  // What nobody signs belongs in texts and guidelines; there the one who brings it counts.
  const unsigned = (inText: string): string =>
    kind === 'guide' ? (curates ? 'taken' : 'no-right') : kind === 'text' ? inText : 'bad-step';
  switch (writing) {
    case 'an owner’s step':
      return steps('owner', 'taken');
    case 'an annotator’s step':
      return steps('annotator', 'taken');
    case 'an author’s step':
      return steps('author', 'taken');
    case 'a step in another’s name':
      // Cleo is an annotator and speaks of herself in the people's room, where such a step is none.
      if (kind === 'other' && standing === 'revealed') return 'bad-signature';
      if (kind === 'people') return 'no-right';
      if (kind === 'own' || kind === 'review') return 'no-right';
      return kind === 'other' || kind === 'otherReview' ? 'bad-signature' : steps('author', 'bad-signature');
    case 'another’s client id':
      // In one's own room it is one's own.
      return kind === 'own' || kind === 'review' ? steps(who, 'taken') : 'client-taken';
    case 'client 1':
      return kind === 'text' ? 'foreign-text' : 'client-taken';
    case 'another root':
      return unsigned('bad-step');
    case 'the first text':
      return unsigned(who === 'viewer' ? 'no-right' : 'taken');
    case 'a foreign first text':
    case 'a longer first text':
      return unsigned('foreign-text');
    case 'a change of the text':
      return unsigned(curates ? 'taken' : 'no-right');
    case 'an embed in the text':
      return unsigned('bad-step');
    default:
      return FAULTS[writing] ?? steps(who, SIGNED_WRONGLY[writing] ?? 'taken');
  }
}
