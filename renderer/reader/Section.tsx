import { memo } from 'react';
import { words } from '../../shared/words/words.ts';
import { SECTION_LINES } from './lines-dom.ts';
import styles from './Reader.module.css';
import type { TextModel } from './text-model.ts';
import type { LineZone } from './zones.ts';

/** A run of lines that the browser skips as one while it is off the screen. */
interface SectionProps {
  readonly model: TextModel;
  /** Its first line. */
  readonly from: number;
  /** The zone of each of its lines, by distance from `from`. */
  readonly zones: readonly (LineZone | undefined)[];
}

/** Renders anew only when its own words or zones change; marks never reach it. */
export const Section = memo(function Section({ model, from, zones }: SectionProps) {
  const to = Math.min(from + SECTION_LINES, model.count);
  const lines = [];
  for (let i = from; i < to; i++) lines.push(<Line key={i} i={i} text={model.line(i)} zone={zones[i - from]} />);
  return (
    <div className={styles.section} style={{ containIntrinsicBlockSize: `auto ${estimate(model, from, to)}px` }}>
      {lines}
    </div>
  );
}, sameSection);

/** One line of the text; a line in a zone may carry the zone's handle beside it. */
function Line({ i, text, zone }: { i: number; text: string; zone: LineZone | undefined }) {
  const type = zone?.zone.type;
  const Tag = type === 'heading' ? 'h2' : 'p';
  const line = (
    <Tag className={text === '' ? styles.empty : type && styles[type]} data-i={i}>
      {text || null}
    </Tag>
  );
  if (!zone?.first) return line;
  const label = words.zones.names[zone.zone.type];
  // The label is drawn by the style sheet: words in the article's DOM would count as the article's words.
  return (
    <div className={styles.zoned}>
      <button
        type="button"
        className={styles.handle}
        data-zone={zone.zone.id}
        data-type={type}
        data-label={label}
        aria-label={words.zones.change(label)}
      />
      {line}
    </div>
  );
}

function sameSection(a: SectionProps, b: SectionProps): boolean {
  return (
    a.model === b.model &&
    a.from === b.from &&
    a.zones.length === b.zones.length &&
    a.zones.every((zone, i) => sameZone(zone, b.zones[i]))
  );
}

function sameZone(a: LineZone | undefined, b: LineZone | undefined): boolean {
  return a === b || (a?.zone.id === b?.zone.id && a?.zone.type === b?.zone.type && a?.first === b?.first);
}

/** Letters in a row, and pixels per row and line, of the usual column: a guess until the browser has laid it out. */
const ROW = 78;
const ROW_HEIGHT = 38;
const LINE_GAP = 10;

function estimate(model: TextModel, from: number, to: number): number {
  let height = 0;
  for (let i = from; i < to; i++) height += Math.ceil(model.lens[i]! / ROW) * ROW_HEIGHT + LINE_GAP;
  return height;
}
