import type { RoomName } from '../shared/model/ids.ts';

/** How grave something is that the hub reports. */
type Level = 'info' | 'warn' | 'error';

/**
 * All that a hub reports while it serves, in words that never change: what people write, what things are called, and
 * tokens and invitations have no way into them. What differs from time to time stands in `Details`.
 */
const EVENTS = {
  started: ['info', 'The hub runs.'],
  uninvited: ['info', 'Nobody was invited yet: postil hub invite --owner makes an invitation.'],
  stopping: ['info', 'The hub ends: it takes no more, writes what it has, and closes its connections.'],
  stopped: ['info', 'The hub has ended.'],
  'stopped-late': [
    'warn',
    'The hub ends in the middle of something that takes long. Nothing it said it holds is lost.',
  ],
  'rows-damaged': ['error', 'Rows are not as they were written and are left out. Check this disk.'],
  'room-unread': ['error', 'A room could not be read, and nobody is let into it. Check this disk.'],
  'not-compacted': ['error', 'The log of a room could not be compacted; it goes on growing.'],
  'not-cleared': ['error', 'What was removed could not be cleared away from the disk; the hub tries again later.'],
  'no-copy': ['error', 'Today’s copy of the hub’s files could not be made; in an hour again.'],
  'rights-unread': ['error', 'The hub could not look whether rights have changed; it tries again.'],
  'question-failed': ['error', 'A question about the steps of a room could not be answered.'],
  'call-failed': ['error', 'A call could not be answered.'],
  unforeseen: ['error', 'The hub goes on after an error it did not expect.'],
} as const satisfies { readonly [event: string]: readonly [Level, string] };

/** What happened, by name. */
type HubEvent = keyof typeof EVENTS;

/** What a report may say besides: ids, numbers and the hub's own words. */
interface Details {
  /** Where people reach the hub. */
  readonly address?: string;
  readonly room?: RoomName;
  readonly rows?: number;
  /** `POST /v1/join`: only of calls there are. */
  readonly call?: string;
  /** Milliseconds. */
  readonly took?: number;
  /** What the system or SQLite says of a file. */
  readonly why?: string;
}

/**
 * Reports something. Of an error it gives its kind, its code and where it came from, but never its message, which may
 * quote what could not be read.
 */
export type Report = (event: HubEvent, details?: Details, error?: unknown) => void;

/** The forms in which a hub reports. */
export const LOG_FORMATS = ['text', 'json'] as const;

/** One of them. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Reports for people at a terminal, on standard error: they are told how the hub starts and ends in other words. */
export const textReport: Report = (event, details = {}, error) => {
  const [level, words] = EVENTS[event];
  if (level === 'info') return;
  const parts = Object.entries({ ...details, ...traitsOf(error) }).map(([name, value]) => `\n  ${name}: ${value}`);
  // Past the console, which says nothing here (`hushConsole`).
  process.stderr.write(`${words}${parts.join('')}\n`);
};

/** Reports as one line of JSON each, on standard output: `time` (ISO 8601), `level`, `event`, `message` and details. */
export const jsonReport: Report = (event, details = {}, error) => {
  const [level, message] = EVENTS[event];
  console.log(
    JSON.stringify({ time: new Date().toISOString(), level, event, message, ...details, ...traitsOf(error) }),
  );
};

/** What may be told of an error. */
function traitsOf(error: unknown): { readonly error?: string; readonly code?: string; readonly at?: string } {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const at = /\n\s+at (.*)/.exec(error.stack?.replace(error.message, '') ?? '')?.[1];
  return { error: error.name, ...(typeof code === 'string' && { code }), ...(at !== undefined && { at }) };
}
