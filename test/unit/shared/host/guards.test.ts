import { expect, test } from 'vitest';
import { type GUARDS, isCall, takes } from '../../../../shared/host/guards.ts';
import type { MemberId } from '../../../../shared/model/ids.ts';
import { newProjectId, newStepKey } from '../../../../shared/model/ids.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';

const me = 'a'.repeat(26) as MemberId; // has the form of one
const pid = newProjectId();
const room = projectRoom(pid);
const step = { v: 1, by: me, at: 1, seq: 1, via: 'hand', acts: [{ kind: 'progress', state: 'done' }] };
const key = newStepKey(me);
const query = {
  words: 'harbour "night ferry"',
  phrase: false,
  rules: { whole: true, capitals: false, accents: false },
  marks: { tag: 'figure', attribute: { key: 'unit', holds: 'people', entries: [] }, by: null },
  articles: ['a'.repeat(52)],
  sort: 'left',
};

test('every call takes its own arguments', () => {
  const right: { [K in keyof typeof GUARDS]: readonly unknown[] } = {
    identity: [],
    sign: [room, [{ key, step }]],
    loadRoom: [room],
    appendUpdate: [room, new Uint8Array(3)],
    rescue: [room, new Uint8Array(3), 'no right'],
    setAsideRefused: [room, new Uint8Array(3), new Uint8Array(2), [{ what: key, reason: 'unknown-signer' }]],
    settings: [],
    changeSettings: [{ name: 'Ana', theme: 'dark' }],
    projects: [],
    rememberProject: [pid, 'Floods'],
    articleIndex: [pid],
    find: ['find', pid, query, { from: 0, count: 100 }],
    mentions: [pid, [`${key}/0`], 500],
    mentionCounts: [pid],
    markAuthors: [pid],
    contests: [pid],
    dropped: [pid],
    logPositions: [room],
    roomAt: [room, 12],
    snapshots: [],
    makeSnapshot: [],
    restoreSnapshot: ['2031-03-04T05-06-07.000Z-daily', pid],
    removeHere: [pid, null],
    removeFromHub: [pid, 'a'.repeat(52)],
    changeHub: ['http://hub.example', 'word-word', pid],
    joinHub: ['hub.example', 'word-word', null],
    hubAccess: [pid],
    moveHub: [pid, 'https://hub.example'],
    rescueCopies: [pid],
    exportRescueCopy: [pid, 'a.yjs'],
    deleteRescueCopy: [pid, 'a.yjs'],
    invite: [pid, 'annotator', { uses: 3, days: 7, until: 1_900_000_000_000 }],
    hubTeam: [pid],
    withdrawInvitation: [pid, '0f3a9c21bb'],
    setRole: [pid, me, 'viewer'],
    revokeMember: [pid, me],
    admitAuthor: [pid, 'k'.repeat(43)],
    setHubMode: [pid, ['a'.repeat(52)], 'independent'],
    hubModes: [pid],
    revealOnHub: [pid, ['a'.repeat(52)]],
    startExport: [
      pid,
      {
        format: 'jsonl',
        inexact: 'include',
        only: ['a'.repeat(52)],
        articles: { from: '2024-02-29', to: '2024-12-31' },
      },
    ],
    surveyExport: [
      pid,
      {
        ...{ format: 'doccano', inexact: 'leave-out', tags: ['claim'], authors: ['P1', 'a'.repeat(26)] },
        ...{ set: 'side-by-side', accepted: true, unit: 'utf16', tokens: true, names: 'pseudonyms', licence: 'CC0' },
        split: { parts: [80, 10, 10], by: 'outlet', seed: 7 },
      },
    ],
    lastBundle: [pid],
    saveBundle: [pid, 'since'],
    cancelJob: ['job'],
    jobState: ['job'],
    openBundle: [new Uint8Array(3)],
    pickBundle: [],
    waiting: [pid],
    admit: [pid, me],
    prepareDrag: [pid],
    dragBundle: [pid],
    nearbyAddresses: [],
    nearby: [pid],
    shareNearby: [pid, '192.168.1.20'],
    stopNearby: [pid],
    clearNearby: [pid],
    pairedDevices: [],
    offerKey: [pid],
    keyOffered: [],
    withdrawKey: [],
    saveKey: [],
    pickKey: [],
    takeKey: ['192.168.1.20:4747', 'abcd-efgh-ijkl-mnop-qrst', me],
    savePdf: ['Flood at the mill'],
    saveText: ['Guidelines', 'md', '# Guidelines\n'],
    about: [],
    showJournal: [],
    report: ['TypeError: x is not a function'],
    notify: [{ title: 'Ben mentioned you', body: 'In “Floods”', comment: `${newStepKey(me)}/0` }],
    openExternal: ['https://example.org/a?b#c'],
    answer: [1, '/home/ana/x.postil'],
  };
  for (const [name, args] of Object.entries(right))
    expect([name, isCall(name) && takes(name, args)]).toEqual([name, true]);
});

test.each([
  ['too few', 'loadRoom', []],
  ['too many', 'identity', [1]],
  ['not a list', 'identity', { length: 0 }],
  ['no room', 'loadRoom', ['../../etc/passwd']],
  ['a room of no kind', 'loadRoom', [`attic/${pid}`]],
  ['bytes as an array', 'appendUpdate', [room, [1, 2]]],
  ['an update past the limit', 'appendUpdate', [room, new Uint8Array(16 * 1024 * 1024 + 1)]],
  ['a signed step', 'sign', [room, [{ key, step: { ...step, sig: '' } }]]],
  ['a step without acts', 'sign', [room, [{ key, step: { ...step, acts: [] } }]]],
  ['a key of no form', 'sign', [room, [{ key: 'x', step }]]],
  ['a field too many', 'changeSettings', [{ name: 'Ana', admin: true }]],
  ['a colour there is not', 'changeSettings', [{ colour: 'beige' }]],
  ['a missing option', 'startExport', [pid, { format: 'csv' }]],
  ['an option too many', 'startExport', [pid, { format: 'csv', inexact: 'include', path: '/etc' }]],
  ['a set of nobody', 'startExport', [pid, { format: 'csv', inexact: 'include', set: 'Ana' }]],
  [
    'a split into nothing',
    'surveyExport',
    [pid, { format: 'csv', inexact: 'include', split: { parts: [0, 0, 0], by: 'date', seed: 1 } }],
  ],
  [
    'a split without its seed',
    'surveyExport',
    [pid, { format: 'csv', inexact: 'include', split: { parts: [1, 1, 1], by: 'date' } }],
  ],
  [
    'a day that no month has',
    'startExport',
    [pid, { format: 'csv', inexact: 'include', articles: { from: '2024-02-31' } }],
  ],
  ['a day past its year', 'surveyExport', [pid, { format: 'csv', inexact: 'include', articles: { to: '2023-02-29' } }]],
  ['an article of no form', 'startExport', [pid, { format: 'csv', inexact: 'include', only: ['../x'] }]],
  ['a role there is not', 'invite', [pid, 'king', { uses: 1, days: 1 }]],
  ['an invitation for nobody', 'invite', [pid, 'viewer', { uses: 0, days: 1 }]],
  ['an invitation without end', 'invite', [pid, 'viewer', { uses: 1, days: 366 }]],
  ['an end that is no number', 'invite', [pid, 'viewer', { uses: 1, days: 1, until: Number.NaN }]],
  ['an end without days', 'invite', [pid, 'viewer', { uses: 1, until: 1_900_000_000_000 }]],
  ['half a day', 'invite', [pid, 'viewer', { uses: 1, days: 0.5 }]],
  ['a scope there is not', 'saveBundle', [pid, 'some']],
  ['somebody of no form', 'admit', [pid, '../admitted']],
  ['a project of no form', 'waiting', ['..']],
  ['a query of too many words', 'find', ['find', pid, { ...query, words: 'x'.repeat(501) }, { from: 0, count: 1 }]],
  ['an order there is not', 'find', ['find', pid, { ...query, sort: 'best' }, { from: 0, count: 1 }]],
  ['more lines than are told at once', 'find', ['find', pid, query, { from: 0, count: 501 }]],
  ['an asker there is not', 'find', ['palette', pid, query, { from: 0, count: 1 }]],
  ['half a line', 'find', ['find', pid, query, { from: 0.5, count: 1 }]],
  ['a lone surrogate', 'rememberProject', [pid, '\ud800']],
])('refuses %s', (_, name, args) => {
  expect(isCall(name) && takes(name, args)).toBe(false);
});

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://example.org',
  'https://',
  'https:///x',
  'mailto:',
  ' https://x',
  'smb://x',
])('never opens %s', (url) => expect(takes('openExternal', [url])).toBe(false));

test('only the contract’s own names are calls', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'on', 'caps', '']) expect(isCall(name)).toBe(false);
});
