/** A part of a line, in points; one from left to right has its letters in the order in which they are seen. */
interface Part {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly isRtl: boolean;
}

/** Signs that stand as they are seen, whichever way a line is read; fonts have a shape of their own for each. */
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);
const SIGN = /[()[\]{}«»‹›]/g;
/** Signs beside a number or a foreign word that belong to the line around it. */
const NEUTRAL = String.raw`[.,:;!?،؛؟…%"“”()\[\]{}«»‹›\s]`;
const EDGES = new RegExp(`^(?<before>${NEUTRAL}*)(?<inner>.*?)(?<after>${NEUTRAL}*)$`, 'su');

/**
 * Parts of a line in the order in which they are read in a line that runs to the left: numbers and foreign words stay in
 * their order, signs between the others are mirrored, and those on the left of a number follow it (UAX 9, L4 and W4).
 */
export function fromTheRight<P extends Part>(parts: readonly P[]): P[] {
  const read: P[] = [];
  let run: P[] = [];
  const endRun = () => {
    read.push(...runFromTheRight(run));
    run = [];
  };
  for (const part of [...parts].reverse()) {
    if (part.isRtl) {
      endRun();
      read.push(part);
    } else run.unshift(...withoutEdges(part));
  }
  endRun();
  return read;
}

/** The brackets and guillemets of a text from right to left as they are meant; a pair that opens and closes already stays. */
export function mirroredSigns(text: string): string {
  const isPaired = /^[^)\]}»›]*[([{«‹]/.test(text) && /[)\]}»›][^([{«‹]*$/.test(text);
  return isPaired ? text : mirrored(text);
}

const mirrored = (text: string): string => text.replace(SIGN, (sign) => MIRRORED.get(sign)!);

const isWord = ({ text }: Part): boolean => /[\p{L}\p{N}]/u.test(text);

/** Parts from left to right between two that run to the left: from its first foreign word on the whole is one phrase. */
function runFromTheRight<P extends Part>(run: readonly P[]): P[] {
  const first = run.findIndex(({ text }) => /\p{L}/u.test(text));
  if (first === -1) return signsMirrored(numbersTogether(run));
  const last = run.findLastIndex(isWord);
  const phrase = run.slice(first, last + 1);
  const closing = run[last + 1];
  const isOpen = phrase.filter(({ text }) => text === '(').length > phrase.filter(({ text }) => text === ')').length;
  const end = isOpen && closing?.text === ')' ? last + 2 : last + 1;
  return [...signsMirrored([...run.slice(end)].reverse()), ...run.slice(first, end), ...fromLeft(run.slice(0, first))];
}

const fromLeft = <P extends Part>(run: readonly P[]): P[] => signsMirrored(numbersTogether(run));

/** Parts without letters, from the right: numbers side by side keep their order. */
function numbersTogether<P extends Part>(run: readonly P[]): P[] {
  const read: P[] = [];
  let numbers: P[] = [];
  for (let at = run.length - 1; at >= 0; at--) {
    const part = run[at]!;
    if (isWord(part) || isPoint(run, at)) numbers.unshift(part);
    else {
      read.push(...numbers, part);
      numbers = [];
    }
  }
  return [...read, ...numbers];
}

/** Whether a part is what stands inside a number that was drawn in pieces: “12”, “.”, “5”. */
function isPoint(run: readonly Part[], at: number): boolean {
  const [before, part, after] = [run[at - 1], run[at]!, run[at + 1]];
  if (before === undefined || after === undefined || !/^[.,:/]$/.test(part.text)) return false;
  const touch = part.right - part.left; // less than one sign's width apart
  const isClose = part.left - before.right < touch && after.left - part.right < touch;
  return isClose && /\p{N}$/u.test(before.text) && /^\p{N}/u.test(after.text);
}

/** Signs by themselves as they are read: those drawn side by side the other way round, too. */
const signsMirrored = <P extends Part>(parts: readonly P[]): P[] =>
  parts.map((part) => (isWord(part) ? part : { ...part, text: mirrored([...part.text].reverse().join('')) }));

/** A part whose signs at either end are parts of their own. */
function withoutEdges<P extends Part>(part: P): P[] {
  const { before = '', inner = '', after = '' } = EDGES.exec(part.text)?.groups ?? {};
  const each = (part.right - part.left) / part.text.length;
  let left = part.left;
  return [before, inner, after].flatMap((text) => {
    const at = { left, right: left + each * text.length };
    left = at.right;
    return text === '' ? [] : [{ ...part, ...at, text }];
  });
}
