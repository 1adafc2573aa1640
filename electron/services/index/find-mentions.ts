import type { LiveText } from '../../../shared/anchor/live-text.ts';
import type { Range } from '../../../shared/model/anchor.ts';
import type { ActId } from '../../../shared/model/ids.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { referredTo } from '../../../shared/register/reference.ts';
import type { Fold, FoldedRecord } from '../../../shared/steps/fold.ts';
import { isAnchor } from '../../../shared/steps/parse.ts';

/** A mention, with the entry's id as the mark has it: which entry that is now, the register says. */
export interface FoundMention extends Omit<Mention, 'aid'> {
  readonly ref: ActId;
  /** Where the mark begins, UTF-16; null where it lies nowhere. */
  readonly start: number | null;
}

const ATTRIBUTE = 'attrs.';
/** How much of a sentence is kept on each side of the mark, in UTF-16 units. */
const AROUND = 160;

/** Every place where a live mark of an article refers to an entry. A value that contests another is not told. */
export function findMentions(text: LiveText, marks: Fold): FoundMention[] {
  const found: FoundMention[] = [];
  for (const record of marks.all('mark')) {
    for (const [field, { value }] of Object.entries(record.fields)) {
      const ref = field.startsWith(ATTRIBUTE) ? referredTo(value) : null;
      if (ref !== null) found.push({ ref, attribute: field.slice(ATTRIBUTE.length), ...placeOf(record, text) });
    }
  }
  return found;
}

function placeOf(record: FoldedRecord, text: LiveText): Omit<FoundMention, 'ref' | 'attribute'> {
  const { tag, spans } = record.fields;
  const anchors = Array.isArray(spans?.value) ? spans.value.filter(isAnchor) : [];
  const [first] = anchors
    .map((anchor) => text.resolve(anchor))
    .flatMap((place) => ('range' in place ? place.range : []))
    .sort((a, b) => a.start - b.start);
  const said =
    first === undefined
      ? { before: '', words: anchors.map(({ quote }) => quote).join(' … '), after: '' }
      : sentenceAround(text.text, first);
  return {
    mark: record.id,
    tag: typeof tag?.value === 'string' ? tag.value : '',
    start: first?.start ?? null,
    ...said,
  };
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** The sentence, or sentences, that a stretch stands in, on its line. */
function sentenceAround(text: string, { start, end }: Range): { before: string; words: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineBreak < 0 ? undefined : lineBreak);
  let [from, to] = [lineStart, lineStart + line.length];
  for (const { index, segment } of sentences.segment(line)) {
    const [begins, ends] = [lineStart + index, lineStart + index + segment.length];
    if (begins <= start) from = begins;
    if (ends >= end) {
      to = ends;
      break;
    }
  }
  return {
    before: clip(text.slice(from, start), 'end').trimStart(),
    words: text.slice(start, end),
    after: clip(text.slice(end, to), 'start').trimEnd(),
  };
}

/** The end of a text that is kept, cut at a word. */
function clip(text: string, keep: 'start' | 'end'): string {
  if (text.length <= AROUND) return text;
  if (keep === 'start') return `${text.slice(0, AROUND).toWellFormed().replace(/\S*$/, '')}…`;
  return `…${text.slice(-AROUND).toWellFormed().replace(/^\S*/, '')}`;
}
