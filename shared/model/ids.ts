import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../base/base32.ts';

declare const brand: unique symbol;
/** A string that says what it is for: swapping two kinds of id is a compile error and costs nothing at run time. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Who: the fingerprint of a person's Ed25519 public key, 26 characters. */
export type MemberId = Id<'member'>;
/** A project: 128 random bits, 26 characters. */
export type ProjectId = Id<'project'>;
/** An article: the hash of its first text, 52 characters. Two people who bring in the same article get the same id. */
export type ArticleId = Id<'article'>;
/** The name of a room (one Yjs document), see `wire/room.ts`. */
export type RoomName = Id<'room'>;
/** The key of a step in its room: `<memberId>/<128 random bits>`, 53 characters. */
export type StepKey = Id<'step'>;
/** An act within a step: `<stepKey>/<index>`. A record (a mark, an article entry, ...) is named by the act that made it. */
export type ActId = Id<'act'>;

const utf8 = new TextEncoder();
// Each place spelled out: tests run for every step of a room, and counting (`{26}`) takes the engine twice as long.
const SHORT = '[a-z2-7]'.repeat(26);
const LONG = SHORT.repeat(2);
const short = new RegExp(`^${SHORT}$`);
const long = new RegExp(`^${LONG}$`);
const step = new RegExp(`^${SHORT}/${SHORT}$`);
const act = new RegExp(`^${SHORT}/${SHORT}/(0|[1-9][0-9]{0,6})$`);

/** Whether a string has the form of a member's id. */
export const isMemberId = (text: unknown): text is MemberId => typeof text === 'string' && short.test(text);
/** Whether a string has the form of a project's id. */
export const isProjectId = (text: unknown): text is ProjectId => typeof text === 'string' && short.test(text);
/** Whether a string has the form of an article's id. */
export const isArticleId = (text: unknown): text is ArticleId => typeof text === 'string' && long.test(text);
/** Whether a string has the form of a step's key. */
export const isStepKey = (text: unknown): text is StepKey => typeof text === 'string' && step.test(text);
/** Whether a string has the form of an act's id. */
export const isActId = (text: unknown): text is ActId => typeof text === 'string' && act.test(text);

/** The id of the person who holds this raw 32-byte Ed25519 public key: the first 128 bits of its SHA-256. */
export const memberIdOf = (publicKey: Uint8Array): MemberId => base32(sha256(publicKey).subarray(0, 16)) as MemberId;

/** The id of the article with this canonical text: its SHA-256 over UTF-8, under a label of its own. */
export const articleIdOf = (text: string): ArticleId =>
  base32(sha256(utf8.encode(`postil text 1\n${text}`))) as ArticleId;

/** A fresh project id. */
export const newProjectId = (): ProjectId => randomId() as ProjectId;

/** A fresh key for a step by this member. */
export const newStepKey = (by: MemberId): StepKey => `${by}/${randomId()}` as StepKey;

/** The id of the act at `index` of a step. */
export const actId = (key: StepKey, index: number): ActId => `${key}/${index}` as ActId;

/** The step an act belongs to. */
export const stepOf = (id: ActId): StepKey => id.slice(0, 53) as StepKey;

/** Which act of its step an act is. */
export const indexOf = (id: ActId): number => Number(id.slice(54));

/** Who signed the step with this key. */
export const signerOf = (key: StepKey | ActId): MemberId => key.slice(0, 26) as MemberId;

function randomId(): string {
  return base32(crypto.getRandomValues(new Uint8Array(16)));
}
