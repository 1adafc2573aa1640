import type { PaintedMark } from '../../../../renderer/reader/reader-types.ts';
import type { Range } from '../../../../shared/model/anchor.ts';
import { actId, type StepKey } from '../../../../shared/model/ids.ts';
import { PERSON_COLOURS } from '../../../../shared/model/person.ts';
import { BUILT_IN_TAGS } from '../../../../shared/model/tagset.ts';
import type { Dice } from '../../kit/dice.ts';

const WORDS =
  `the a of in on and to by for from with after before over under said told was were had has would could about at least
  nearly harbour council ferry minister spokeswoman flood embankment repair budget percent million crews residents inquiry
  report letter hearing strike union depot shift wages railway signal engineers bridge closure detour market traders stalls
  storm warning forecast evening Tuesday Friday March weeks months officials figures estimate count witnesses hospital
  clinic doctors nurses patients school pupils water supply pipeline pressure survey map district northern coastal valley
  court appeal ruling judge lawyer statement denied confirmed rejected announced delayed approved opened reopened fell rose`
    .split(/\s+/)
    .filter(Boolean);
const NAMES = ['Marlow', 'Ivers', 'Teller', 'Quayside', 'Brannoch', 'Odile Renn', 'Pask', 'Holm Valley', 'Vesper Line'];

/** News-like text of about this many UTF-16 units: paragraphs of some 440, a short line as heading every twelfth. */
export function newsText(dice: Dice, length: number): string {
  const lines: string[] = [];
  let size = 0;
  while (size < length) {
    const line = lines.length % 12 === 0 ? sentence(dice, 6).slice(0, -1) : paragraph(dice, dice.whole(300, 580));
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n').slice(0, length);
}

/**
 * Marks at random places, so nested and crossing: 60 % phrases of 4 to 60 units, 25 % sentences of 60 to 200, 12 % of 200 to
 * 800 and 3 % of up to 4,000; one in twenty-five is discontinuous.
 */
export function newsMarks(dice: Dice, length: number, count: number): PaintedMark[] {
  return Array.from({ length: count }, (_, i) => newsMark(dice, length, i));
}

/** One such mark; `i` makes its id. */
export function newsMark(dice: Dice, length: number, i: number): PaintedMark {
  const kind = dice.next();
  const size =
    kind < 0.6
      ? dice.whole(4, 60)
      : kind < 0.85
        ? dice.whole(60, 200)
        : kind < 0.97
          ? dice.whole(200, 800)
          : dice.whole(800, 4000);
  const tag = dice.pick(BUILT_IN_TAGS);
  return {
    id: actId(`${'a'.repeat(26)}/${'b'.repeat(26)}` as StepKey, i), // a well-formed key that no one signed
    ranges: split(dice, dice.whole(0, Math.max(length - size - 1, 0)), size),
    tag: tag.key,
    line: tag.line,
    colour: dice.pick(PERSON_COLOURS),
    contested: dice.next() < 0.02,
    faint: dice.next() < 0.02,
  };
}

function split(dice: Dice, start: number, size: number): Range[] {
  const end = start + size;
  if (size < 20 || dice.next() > 0.04) return [{ start, end }];
  const third = Math.floor(size / 3);
  return [
    { start, end: start + third },
    { start: start + 2 * third, end },
  ];
}

function paragraph(dice: Dice, length: number): string {
  let text = sentence(dice, dice.whole(8, 20));
  while (text.length < length) text += ` ${sentence(dice, dice.whole(8, 20))}`;
  return text;
}

function sentence(dice: Dice, words: number): string {
  const list = Array.from({ length: words }, () =>
    dice.next() < 0.08 ? dice.pick(NAMES) : dice.next() < 0.04 ? String(dice.whole(2, 4800)) : dice.pick(WORDS),
  );
  const text = list.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
