import type { Json } from '../../base/canonical-json.ts';
import { builtInTag } from '../../model/tagset.ts';
import { codePointCounter } from '../code-point-counter.ts';
import type { DatasetArticle, DatasetMark } from '../dataset.ts';
import type { CarriedMark } from '../format.ts';
import { fragmentsOf, joinFragments } from './fragments.ts';
import { bratName, nameOfBrat } from './names.ts';

/**
 * An article's annotations as brat standoff (brat.nlplab.org/standoff.html; `notes` there are `AnnotatorNotes`). Offsets
 * count code points of the text file. Choices and flags are attributes; every other value is written into the mark's note
 * as JSON, since an attribute of brat's has one of a short list of words.
 */
export function writeAnn(article: DatasetArticle): string {
  const point = codePointCounter(article.text);
  const lines: string[] = [];
  const ids = new Map<string, string>();
  let attributes = 0;
  let notes = 0;
  for (const mark of article.marks) {
    const fragments = fragmentsOf(article.text, mark);
    if (fragments.length === 0) continue;
    const id = `T${ids.size + 1}`;
    ids.set(mark.id, id);
    const offsets = fragments.map(({ start, end }) => `${point(start)} ${point(end)}`).join(';');
    const words = fragments.map(({ start, end }) => article.text.slice(start, end)).join(' ');
    lines.push(`${id}\t${bratName(mark.tag)} ${offsets}\t${words}`);
    const { listed, free } = sorted(mark);
    for (const [key, value] of listed)
      lines.push(`A${++attributes}\t${bratName(key)} ${id}${value === true ? '' : ` ${value}`}`);
    if (free.length > 0) lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${inOneLine(Object.fromEntries(free))}`);
  }
  let links = 0;
  for (const { type, from, to } of article.relations) {
    const [first, second] = [ids.get(from), ids.get(to)];
    if (first && second) lines.push(`R${++links}\t${bratName(type)} Arg1:${first} Arg2:${second}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A value as JSON without what Python, and brat's reader with it, takes for a line end. */
const inOneLine = (value: Json): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What is left of the marks: what stands next to each other over a line end as one stretch. */
export const carriedByBrat = (article: DatasetArticle): readonly CarriedMark[] =>
  article.marks.flatMap((mark) => {
    const spans = joinFragments(article.text, fragmentsOf(article.text, mark));
    return spans.length === 0
      ? []
      : [
          {
            tag: nameOfBrat(bratName(mark.tag)),
            spans: spans.map(({ start, end }) => ({ start16: start, end16: end })),
          },
        ];
  });

/** Whether an attribute is one of brat's: a flag, or a choice from a list, in one word. */
export function isListed(tag: string, key: string, value: Json): value is string | true {
  const control = builtInTag(tag)?.attributes.find((attribute) => attribute.key === key)?.control.type;
  if (control === 'flag') return value === true;
  return control === 'choice' && typeof value === 'string' && /^[\w+-]+$/.test(value);
}

/** A mark's attributes: those that are brat's, and the others. */
function sorted({ tag, attrs }: DatasetMark): { listed: [string, string | true][]; free: [string, Json][] } {
  const listed: [string, string | true][] = [];
  const free: [string, Json][] = [];
  for (const [key, value] of Object.entries(attrs))
    if (isListed(tag, key, value)) listed.push([key, value]);
    else free.push([key, value]);
  return { listed, free };
}
