import { isActId, isArticleId, isProjectId, isStepKey, type RoomName } from '../model/ids.ts';
import { MAX_MENTIONS } from '../model/mention.ts';
import { PERSON_COLOURS } from '../model/person.ts';
import type { UnsignedStep } from '../model/step.ts';
import { parseStep } from '../steps/parse.ts';
import { REFUSAL_NAMES } from '../wire/refusal.ts';
import { parseRoom } from '../wire/room.ts';
import { LANGUAGE_CHOICES } from '../words/language.ts';
import {
  bytes,
  flag,
  type Guard,
  type GuardsOf,
  listOf,
  mapOf,
  oneOf,
  orNull,
  partial,
  shape,
  text,
  upTo,
} from './argument.ts';
import { BUNDLE_GUARDS } from './bundles.ts';
import { isPane, isReading, THEMES } from './comfort.ts';
import type { HostCalls, KeyedStep, LeftOut, Note, Settings } from './contract.ts';
import { isExportOptions } from './export-options.ts';
import { isFindAsker, isFindQuery, isLineWindow } from './find.ts';
import { HUB_GUARDS } from './hub.ts';
import { MODE_GUARDS } from './modes.ts';
import { NEARBY_GUARDS } from './nearby.ts';
import { PAIRING_GUARDS } from './pairing.ts';
import { RESCUE_GUARDS } from './rescue.ts';
import { SNAPSHOT_GUARDS } from './snapshot.ts';
import { TEAM_GUARDS } from './team.ts';
import { TEXT_FILE_GUARDS } from './text-file.ts';

const MiB = 1024 * 1024;
/** The largest update that may be appended at once: three times the update of the longest article. */
const MAX_UPDATE = 16 * MiB;
/** The largest whole room that is kept as a rescue copy. */
const MAX_STATE = 64 * MiB;

const isRoom: Guard<RoomName> = (value): value is RoomName => typeof value === 'string' && parseRoom(value) !== null;

const isUnsignedStep: Guard<UnsignedStep> = (value): value is UnsignedStep =>
  typeof value === 'object' && value !== null && !('sig' in value) && parseStep({ ...value, sig: '' }) !== null;

/** A web address or a mail address: the only things that are ever handed to the system to open. */
const isExternalUrl: Guard<string> = (value): value is string =>
  text(4_096)(value) && /^(https:\/\/[^\s/]|mailto:[^\s])\S*$/i.test(value);

const isId: Guard<number> = (value): value is number => Number.isSafeInteger(value);

/**
 * What each call takes, one guard an argument. This table is the allow-list of calls, their validation at every border
 * (preload, IPC, HTTP), and the check that no call is forgotten: a missing one is a type error.
 */
export const GUARDS: { readonly [K in keyof HostCalls]: GuardsOf<Parameters<HostCalls[K]>> } = {
  identity: [],
  sign: [isRoom, listOf(shape<KeyedStep>({ key: isStepKey, step: isUnsignedStep }), 10_000)],
  loadRoom: [isRoom],
  appendUpdate: [isRoom, bytes(MAX_UPDATE)],
  rescue: [isRoom, bytes(MAX_STATE), text(1_000)],
  setAsideRefused: [
    isRoom,
    bytes(MAX_STATE),
    bytes(MAX_STATE),
    listOf(shape<LeftOut>({ what: text(200), reason: oneOf(REFUSAL_NAMES) }), 200_000),
  ],
  settings: [],
  changeSettings: [
    partial<Settings>({
      name: text(200),
      colour: oneOf(PERSON_COLOURS),
      theme: oneOf(THEMES),
      language: oneOf(LANGUAGE_CHOICES),
      reading: isReading,
      articlesPane: isPane,
      inspectorPane: isPane,
      tour: oneOf(['open', 'done']),
      notifications: flag,
      keys: mapOf(listOf(text(40), 8), 500),
      selecting: oneOf(['words', 'letters']),
    }),
  ],
  projects: [],
  rememberProject: [isProjectId, text(500)],
  articleIndex: [isProjectId],
  find: [isFindAsker, isProjectId, isFindQuery, isLineWindow],
  mentions: [isProjectId, listOf(isActId, 1_000), upTo(MAX_MENTIONS)],
  mentionCounts: [isProjectId],
  markAuthors: [isProjectId],
  contests: [isProjectId],
  dropped: [isProjectId],
  logPositions: [isRoom],
  roomAt: [isRoom, isId],
  removeHere: [isProjectId, orNull(isArticleId)],
  removeFromHub: [isProjectId, orNull(isArticleId)],
  startExport: [isProjectId, isExportOptions],
  surveyExport: [isProjectId, isExportOptions],
  cancelJob: [text(100)],
  jobState: [text(100)],
  savePdf: [text(500)],
  about: [],
  showJournal: [],
  report: [text(8_000)],
  notify: [shape<Note>({ title: text(200), body: text(500), comment: isActId })],
  openExternal: [isExternalUrl],
  answer: [isId, orNull(text(4_096))],
  ...BUNDLE_GUARDS,
  ...HUB_GUARDS,
  ...MODE_GUARDS,
  ...NEARBY_GUARDS,
  ...PAIRING_GUARDS,
  ...RESCUE_GUARDS,
  ...SNAPSHOT_GUARDS,
  ...TEAM_GUARDS,
  ...TEXT_FILE_GUARDS,
};

/** Whether a string from outside names a call of the contract. */
export const isCall = (name: string): name is keyof HostCalls => Object.hasOwn(GUARDS, name);

/** Whether these are arguments that the call takes. */
export function takes<K extends keyof HostCalls>(name: K, args: unknown): args is Parameters<HostCalls[K]> {
  const guards: readonly Guard<unknown>[] = GUARDS[name];
  return Array.isArray(args) && args.length === guards.length && guards.every((guard, i) => guard(args[i]));
}
