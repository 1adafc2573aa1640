import type { Mutation } from './mutation.ts';

const FOLD = ['test/unit/shared/steps/fold.test.ts'];
const DROPPING = ['test/unit/shared/steps/dropping.test.ts'];
const DICE = ['test/fuzz/fold.test.ts'];
const SOURCES = ['test/unit/shared/steps/sources.test.ts'];
const UNDO = ['test/unit/shared/steps/undo.test.ts'];
const TALK = ['test/unit/shared/steps/talk/threads.test.ts'];
const PROGRESS = ['test/unit/shared/steps/progress.test.ts'];
const LINKS = ['test/unit/shared/links/links.test.ts'];
const TWIN = ['test/unit/renderer/marking/twin.test.ts'];
const SPLIT = ['test/unit/renderer/marking/split-merge.test.ts'];
const SIGNING = ['test/unit/shared/steps/signing.test.ts'];

const record = 'shared/steps/record.ts';
const fold = 'shared/steps/fold.ts';
const undo = 'shared/steps/undo.ts';
const parse = 'shared/steps/parse.ts';
const threads = 'shared/steps/talk/threads.ts';
const own = 'shared/steps/talk/own-values.ts';
const progress = 'shared/steps/progress.ts';
const links = 'shared/links/read-link.ts';
const merge = 'renderer/marking/merge.ts';
const modes = 'shared/steps/modes.ts';
const joint = 'renderer/session/joint-fold.ts';
const MODES = ['test/unit/shared/steps/modes.test.ts'];
const JOINT = ['test/unit/renderer/session/joint-fold.test.ts'];
const RIGHTS = ['test/unit/shared/wire/rights.test.ts'];
const signing = 'shared/steps/signing.ts';
const SIG = 'const { sig: _, ...unsigned } = step as Step;';

/** A twin of each rule of `shared/steps/SPEC.md`, broken. */
export const STEPS: readonly Mutation[] = [
  {
    rule: 'S1',
    file: 'shared/steps/steps-map.ts',
    from: 'if (!map.has(key)) map.set',
    to: 'map.set',
    tests: ['test/unit/shared/steps/steps-map.test.ts'],
  },
  { rule: 'S2', file: fold, from: ' || !key.startsWith(step.by)', to: '', tests: FOLD },
  { rule: 'S3', file: signing, from: SIG, to: `room = '' as RoomName; ${SIG}`, tests: SIGNING },
  { rule: 'S3', file: signing, from: SIG, to: `key = '' as StepKey; ${SIG}`, tests: SIGNING },
  {
    rule: 'S4',
    file: 'renderer/session/writer.ts',
    from: 'this.#fold.seq + 1',
    to: 'this.#fold.seq',
    tests: ['test/unit/renderer/session/writer.test.ts'],
  },
  {
    rule: 'S5',
    file: fold,
    from: 'provenance(actId(key, index), step)',
    to: 'provenance(actId(key, 0), step)',
    tests: DICE,
  },
  {
    rule: 'S6',
    file: fold,
    from: 'if (isNewerStep(value)) this.newer++;',
    to: '',
    tests: ['test/unit/renderer/session/newer.test.ts'],
  },
  { rule: 'S6', file: parse, from: '    default:\n      return null;', to: '    default:\n      break;', tests: FOLD },
  {
    rule: 'F1',
    file: fold,
    from: 'known.twins = [...known.twins, { act, from }];\n      known.record = null;',
    to: 'known.twins = [...known.twins, { act, from }];',
    tests: DICE,
  },
  {
    rule: 'F2',
    file: record,
    from: "...attributes(act.attrs)];\n    case 'relate'",
    to: "];\n    case 'relate'",
    tests: FOLD,
  },
  { rule: 'F3', file: record, from: 'candidate.seq < edit.from.seq && ', to: '', tests: FOLD },
  {
    rule: 'F4',
    file: record,
    from: 'contested: heads.some((candidate) => !sameValue(candidate.head.value, value)),',
    to: 'contested: heads.length > 1,',
    tests: FOLD,
  },
  {
    rule: 'F4',
    file: record,
    from: 'heads = standing.filter((candidate) => !named.has(candidate)).sort(shownFirst);',
    to: 'heads = standing.filter((candidate) => !named.has(candidate)).sort(shownFirst).slice(0, 1);',
    tests: FOLD,
  },
  {
    rule: 'F5',
    file: record,
    from: 'b.seq - a.seq || (a.head.act < b.head.act ? 1 : -1)',
    to: 'a.seq - b.seq || (a.head.act < b.head.act ? 1 : -1)',
    tests: FOLD,
  },
  { rule: 'F7', file: record, from: "if (dropped.contested) return 'contested';", to: '', tests: DROPPING },
  { rule: 'F7', file: record, from: "if (unseen) return 'contested';", to: '', tests: DROPPING },
  {
    rule: 'F8',
    file: record,
    from: 'standing[twin] = { ...known, acts: [...known.acts, maker.from.act] };',
    to: 'standing[twin] = known;',
    tests: DICE,
  },
  {
    rule: 'F8',
    file: fold,
    from: 'return key === null ? undefined : this.#sources.get(key);',
    to: 'return undefined;',
    tests: SOURCES,
  },
  { rule: 'F9', file: fold, from: 'group.edits = [...group.edits, ...waiting];', to: '', tests: FOLD },
  {
    rule: 'F11',
    file: record,
    from: 'given && given.seq < seq && sameValue(given.head.value, head.value) ?',
    to: 'given ?',
    tests: FOLD,
  },
  {
    rule: 'F11',
    file: record,
    from: '? authorOf(given, standing) : head.by',
    to: '? head.by : head.by',
    tests: FOLD,
  },

  {
    rule: 'T1',
    file: threads,
    from: 'if (at !== undefined) first = path.has(at) ? null :',
    to: 'if (at !== undefined) first = path.has(at) ? at :',
    tests: TALK,
  },
  {
    rule: 'T1',
    file: threads,
    from: 'a.seq - b.seq || (a.id < b.id ? -1 : 1)',
    to: 'a.at - b.at || (a.id < b.id ? -1 : 1)',
    tests: TALK,
  },
  { rule: 'T2', file: own, from: '.filter((head) => head.by === by)', to: '', tests: TALK },
  {
    rule: 'T2',
    file: own,
    from: 'dropped && (fields.dropped?.heads.some((head) => head.by === made.by) ?? false)',
    to: 'dropped',
    tests: TALK,
  },
  {
    rule: 'T3',
    file: threads,
    from: 'resolved?.value === true && !resolved.contested',
    to: 'resolved?.value === true',
    tests: TALK,
  },
  { rule: 'T4', file: threads, from: 'if (first.withdrawn && replies.length === 0) return null;', to: '', tests: TALK },
  {
    rule: 'T5',
    file: 'shared/steps/talk/addressed.ts',
    from: 'const mentions = comment.mentions.filter((member) => member !== by);',
    to: 'const mentions = comment.mentions;',
    tests: TALK,
  },
  {
    rule: 'T6',
    file: 'shared/steps/talk/read-marks.ts',
    from: 'if (record.made.by === reader) ',
    to: '',
    tests: ['test/unit/shared/steps/talk/read-marks.test.ts'],
  },
  {
    rule: 'T7',
    file: 'shared/steps/talk/verdicts.ts',
    from: "if (said.size > 1) return 'contested';",
    to: '',
    tests: ['test/unit/shared/steps/talk/verdicts.test.ts'],
  },

  { rule: 'P1', file: progress, from: 'filter((head) => head.by === by)', to: 'filter(() => true)', tests: PROGRESS },
  { rule: 'P1', file: progress, from: 'if (pseudonym !== undefined) continue;\n    for', to: 'for', tests: PROGRESS },
  { rule: 'P2', file: progress, from: 'a.seq > b.seq ||', to: 'a.seq < b.seq ||', tests: PROGRESS },
  { rule: 'P3', file: progress, from: 'said.seq < made.seq', to: 'true', tests: PROGRESS },
  {
    rule: 'P4',
    file: 'shared/steps/assignments.ts',
    from: 'record.dropped || record.dropContested ? { dropped: false }',
    to: 'record.dropped ? {}',
    tests: ['test/unit/shared/steps/assignments.test.ts'],
  },

  { rule: 'L1', file: links, from: 'if (first === second) return null;', to: '', tests: LINKS },
  { rule: 'L2', file: links, from: "ends.some((end) => end?.dropped) ? 'loose' : 'live'", to: "'live'", tests: LINKS },
  { rule: 'L2', file: links, from: "if (ends.includes(undefined)) return 'waiting';", to: '', tests: LINKS },
  { rule: 'L3', file: links, from: 'isMutual(type) && to < from', to: 'false', tests: LINKS },
  {
    rule: 'L3',
    file: links,
    from: 'a.record.made.seq - b.record.made.seq ||',
    to: 'b.record.made.seq - a.record.made.seq ||',
    tests: LINKS,
  },
  { rule: 'L6', file: 'shared/links/said-by.ts', from: 'if (isTold || isOutlet', to: 'if (isOutlet', tests: LINKS },

  {
    rule: 'I1',
    file: modes,
    from: "return said.includes('independent') ? 'independent' : 'team';",
    to: "return said[0] ?? 'team';",
    tests: MODES,
  },
  {
    rule: 'I2',
    file: modes,
    from: 'if (record === undefined) return null;\n  const rooms',
    to: 'if (record === undefined || record.dropped) return null;\n  const rooms',
    tests: MODES,
  },
  { rule: 'I3', file: 'shared/wire/rights.ts', from: 'return !article.blind;', to: 'return true;', tests: RIGHTS },
  {
    rule: 'I3',
    file: 'shared/wire/rights.ts',
    from: 'return room.set === member || article.revealed;',
    to: 'return true;',
    tests: RIGHTS,
  },
  {
    rule: 'I4',
    file: joint,
    from: "isAllTalk(entry[1], this.#isInTalk) ? 'true' : 'false'",
    to: "'true'",
    tests: JOINT,
  },
  { rule: 'I5', file: joint, from: '<= revealed.seq', to: '<= Number.POSITIVE_INFINITY', tests: JOINT },

  { rule: 'L5', file: 'shared/links/commands.ts', from: ' && links.at(cue.id).length === 1', to: '', tests: LINKS },

  {
    rule: 'M1',
    file: 'renderer/marking/split.ts',
    from: '&& !contested && value !== null',
    to: '&& value !== null',
    tests: SPLIT,
  },
  {
    rule: 'M2',
    file: merge,
    from: 'over[name] = isFree ? (mine?.heads.map((head) => head.act) ?? []) : [];',
    to: 'over[name] = mine?.heads.map((head) => head.act) ?? [];',
    tests: SPLIT,
  },
  {
    rule: 'M2',
    file: merge,
    from: 'if (open || other.dropContested) return',
    to: 'if (other.dropContested) return',
    tests: SPLIT,
  },
  { rule: 'M3', file: merge, from: 'newA !== newB && !known.has(name)', to: 'newA !== newB', tests: SPLIT },
  { rule: 'M4', file: 'renderer/marking/twin.ts', from: ' || a.made.by !== b.made.by', to: '', tests: TWIN },

  {
    rule: 'U2',
    file: undo,
    from: 'if (given.length === 0) return [replace(record, field, null, own)];',
    to: 'if (given.length === 0) return [];',
    tests: UNDO,
  },
  { rule: 'U2', file: undo, from: 'return given.reverse().map(', to: 'return given.slice(0, 1).map(', tests: UNDO },
  {
    rule: 'U3',
    file: undo,
    from: 'if (other !== undefined) return { blockedBy: signerOf(other.act) };',
    to: '',
    tests: UNDO,
  },
  {
    rule: 'U3',
    file: undo,
    from: '.find((pointer) => pointer.made.by !== signerOf(id))',
    to: '.find(() => false)',
    tests: UNDO,
  },
  { rule: 'U4', file: undo, from: ': [other.act];', to: ': [];', tests: UNDO },
  {
    rule: 'U5',
    file: undo,
    from: 'return { acts: [...undone, ...giveBack(fold, edits)], skipped, blockedBy };',
    to: 'return { acts: [...undone, ...giveBack(fold, edits)].slice(0, 1), skipped, blockedBy };',
    tests: UNDO,
  },
];
