import type { LineKind } from '../../shared/ingest/classify.ts';
import type { LeftOut, LeftOutReason } from '../../shared/ingest/draft.ts';
import type { DetectedZone } from '../../shared/model/zone.ts';

/** What a line of an article that has not come in yet is: as in the article, or not part of its text. */
export type DraftKind = LineKind | 'left-out';

/** One line of a source. */
export interface DraftLine {
  /** Without its line end. */
  readonly text: string;
  readonly kind: DraftKind;
  /** Whether it belongs to the same zone as the line with words above it: a caption of two lines is one. */
  readonly goesOn: boolean;
  /** Why its reader left it out; null where a person did, or where it is part of the text. */
  readonly reason: LeftOutReason | null;
}

/** A run of lines by their places: from the first to the last, both included. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** An empty line of a text. */
export const BLANK: DraftLine = { text: '', kind: 'body', goesOn: false, reason: null };

/** Whether a line has words. */
export const hasWords = ({ text }: DraftLine): boolean => text.trim() !== '';
/** Whether a line is part of the text. */
export const isKept = ({ kind }: DraftLine): boolean => kind !== 'left-out';

/** The lines of an article as its reader left it, each part that it left out where it stood. */
export function draftLines(text: string, zones: readonly DetectedZone[], leftOut: readonly LeftOut[]): DraftLine[] {
  const lines: DraftLine[] = [];
  const parts = [...leftOut].sort((a, b) => a.at - b.at);
  let start = 0;
  let zone = 0;
  let before = -1;
  for (const line of text.split('\n')) {
    while (parts[0] !== undefined && parts[0].at <= start) lines.push(...partLines(parts.shift()!));
    while (zones[zone] !== undefined && zones[zone]!.end <= start) zone++;
    const here = zones[zone];
    const inZone = here !== undefined && here.start < start + line.length && line.trim() !== '';
    const kind = inZone ? here.type : 'body';
    lines.push({ text: line, kind, goesOn: inZone && before === zone, reason: null });
    if (inZone) before = zone;
    start += line.length + 1;
  }
  return [...lines, ...parts.flatMap(partLines)];
}

const partLines = ({ text, reason }: LeftOut): DraftLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, kind: 'left-out', goesOn: false, reason }));

/** The text that lines make, with `\n` between them. */
export const draftText = (lines: readonly DraftLine[]): string =>
  lines
    .filter(isKept)
    .map(({ text }) => text)
    .join('\n');

/** The zones of that text, in order. */
export function draftZones(lines: readonly DraftLine[]): DetectedZone[] {
  const zones: DetectedZone[] = [];
  let start = 0;
  let before: DraftKind = 'body';
  for (const line of lines) {
    const { text, kind, goesOn } = line;
    if (kind === 'left-out') continue;
    const end = start + text.length;
    if (hasWords(line)) {
      if (kind !== 'body' && goesOn && before === kind) zones.push({ ...zones.pop()!, end });
      else if (kind !== 'body') zones.push({ type: kind, start, end });
      before = kind;
    }
    start = end + 1;
  }
  return zones;
}

/**
 * Says what lines are. What was left out comes back as paragraphs of their own; what is left out takes one of the two
 * empty lines around it along. Lists and boilerplate lie together in one zone, as when they are detected.
 */
export function setKind(lines: readonly DraftLine[], run: LineRun, kind: DraftKind): DraftLine[] {
  const together = kind === 'list' || kind === 'boilerplate';
  const next: DraftLine[] = [];
  /** The line of the text that was put last, and the last of those with words. */
  let above: DraftLine | null = null;
  let wordsAbove: DraftLine | null = null;
  /** Whether something came back, or was left out, since. */
  let cameBack = false;
  let wasLeftOut = false;
  const put = (line: DraftLine) => {
    next.push(line);
    above = line;
    cameBack = false;
    wasLeftOut = false;
  };
  for (const [index, line] of lines.entries()) {
    const isMeant = index >= run.first && index <= run.last && hasWords(line);
    if (!isMeant && !isKept(line)) next.push(line);
    else if (isMeant && kind === 'left-out') {
      next.push({ ...line, kind, goesOn: false });
      wasLeftOut ||= isKept(line);
    } else if (hasWords(line)) {
      const comesBack = isMeant && !isKept(line);
      if (cameBack || (comesBack && above !== null && hasWords(above))) put(BLANK);
      const goesOn = together && (wordsAbove as DraftLine | null)?.kind === kind;
      const placed: DraftLine = isMeant ? { text: line.text, kind, goesOn, reason: null } : line;
      put(placed);
      cameBack = comesBack;
      wordsAbove = placed;
    } else if (!(wasLeftOut && (above === null || !hasWords(above)))) put(line);
  }
  return next;
}
