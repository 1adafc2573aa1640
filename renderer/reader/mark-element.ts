import { tagColour } from '../ui/tag-look.ts';
import type { Box, Tick } from './boxes.ts';
import styles from './overlay.module.css';
import type { PaintedMark } from './reader-types.ts';

/** From one lane to the next, in CSS pixels; a line is 2 thick. */
const LANE_PITCH = 3;
/** From the foot of the words to the foot of the first line, in CSS pixels. */
const FIRST_LANE = 2;

/** The element of one mark in one line of text: its colours once, its boxes inside. Not yet in the document. */
export function markElement(mark: PaintedMark, boxes: readonly Box[], lane: number): HTMLElement {
  const element = document.createElement('b');
  element.className = names(
    'mark',
    mark.line,
    lane === 0 && 'nearest',
    mark.contested && 'contested',
    mark.faint && 'faint',
  );
  element.dataset.mark = mark.id;
  const who = `var(--person-${CSS.escape(mark.colour)},var(--c))`;
  element.style.cssText = `--c:${tagColour(mark.tag)};--tint:${tagColour(mark.tag, '-tint')};--fill:${tagColour(mark.tag, '-fill')};--who:${who}`;
  for (const box of boxes) element.append(boxElement(box, lane));
  return element;
}

/** Sets whether a mark's element shows it as hovered or as the one in hand. */
export function setFlag(element: HTMLElement, flag: 'hovered' | 'selected', on: boolean): void {
  element.classList.toggle(names(flag), on);
}

function boxElement(box: Box, lane: number): HTMLElement {
  const element = document.createElement('i');
  element.className = names(
    box.gap ? 'gap' : 'run',
    ...tickNames('left', box.leftTick),
    ...tickNames('right', box.rightTick),
  );
  const height = box.height + FIRST_LANE + lane * LANE_PITCH;
  element.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${height}px`;
  return element;
}

function tickNames(side: 'left' | 'right', tick: Tick | null): (string | false)[] {
  return tick ? [side, tick.open && `${side}Open`, tick.role === 'start' && !tick.open && `${side}Author`] : [];
}

/** Class names of the overlay's style sheet. @throws when the sheet has no such class: a bug */
function names(...keys: (string | false)[]): string {
  return keys
    .filter((key) => key !== false)
    .map((key) => {
      const name = styles[key];
      if (name === undefined) throw new Error(`Bug: overlay.module.css has no class ${key}`);
      return name;
    })
    .join(' ');
}
