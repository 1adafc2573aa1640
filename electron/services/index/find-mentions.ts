import type { LiveText } from '../../../shared/anchor/live-text.ts';
import type { Range } from '../../../shared/model/anchor.ts';
import type { ActId } from '../../../shared/model/ids.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { referredTo } from '../../../shared/register/reference.ts';
import type { Fold, FoldedRecord } from '../../../shared/steps/fold.ts';
import { isAnchor } from '../../../shared/steps/parse.ts';
import { waits } from './count-article.ts';
import { Sentences } from './sentences.ts';

/** A mention, with the entry's id as the mark has it: which entry that is now, the register says. */
export interface FoundMention extends Omit<Mention, 'aid'> {
  readonly ref: ActId;
  /** Where the mark begins, UTF-16; null where it lies nowhere. */
  readonly start: number | null;
}

const ATTRIBUTE = 'attrs.';
/** How much of the marked words is kept, and of their sentence on each side, in UTF-16 units. */
const KEPT = 160;

/**
 * Every place where a live mark of an article refers to an entry. A value that contests another is not told, nor is a mark
 * that waits for its text.
 */
export function findMentions(text: LiveText, marks: Fold): FoundMention[] {
  const found: FoundMention[] = [];
  const sentences = new Sentences(text.text);
  for (const record of marks.all('mark')) {
    for (const [field, { value }] of Object.entries(record.fields)) {
      const ref = field.startsWith(ATTRIBUTE) ? referredTo(value) : null;
      if (ref === null || waits(record, text)) continue;
      found.push({ ref, attribute: field.slice(ATTRIBUTE.length), ...placeOf(record, text, sentences) });
    }
  }
  return found;
}

function placeOf(record: FoldedRecord, text: LiveText, sentences: Sentences): Omit<FoundMention, 'ref' | 'attribute'> {
  const { tag, spans } = record.fields;
  const anchors = Array.isArray(spans?.value) ? spans.value.filter(isAnchor) : [];
  const [first] = anchors
    .map((anchor) => text.resolve(anchor))
    .flatMap((place) => ('range' in place ? place.range : []))
    .sort((a, b) => a.start - b.start);
  const said =
    first === undefined
      ? { before: '', words: clip(anchors.map(({ quote }) => quote).join(' … '), 'start'), after: '' }
      : inSentence(text.text, first, sentences.around(first));
  return {
    mark: record.id,
    tag: typeof tag?.value === 'string' ? tag.value : '',
    start: first?.start ?? null,
    ...said,
  };
}

function inSentence(text: string, { start, end }: Range, sentence: Range): Pick<Mention, 'before' | 'words' | 'after'> {
  return {
    before: clip(text.slice(sentence.start, start), 'end').trimStart(),
    words: clip(text.slice(start, end), 'start'),
    after: clip(text.slice(end, sentence.end), 'start').trimEnd(),
  };
}

/** The end of a text that is kept, cut at a word where there is one to cut at. */
function clip(text: string, keep: 'start' | 'end'): string {
  if (text.length <= KEPT) return text;
  const kept = (keep === 'start' ? text.slice(0, KEPT) : text.slice(-KEPT)).toWellFormed();
  return keep === 'start' ? `${kept.replace(/(?<=\s)\S*$/, '')}…` : `…${kept.replace(/^\S*(?=\s)/, '')}`;
}
