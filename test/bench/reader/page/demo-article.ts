import type { PaintedMark, PaintedZone } from '../../../../renderer/reader/reader-types.ts';
import { actId, type StepKey } from '../../../../shared/model/ids.ts';
import { builtInTag } from '../../../../shared/model/tagset.ts';
import type { ZoneType } from '../../../../shared/model/zone.ts';

const key = `${'a'.repeat(26)}/${'c'.repeat(26)}` as StepKey; // a well-formed key that no one signed

let count = 0;

const LINES: readonly (readonly [ZoneType | null, string])[] = [
  ['boilerplate', 'Home > Region > Holm Valley'],
  ['heading', 'Dam spillway gives way; officials and aid groups differ on the toll'],
  ['byline', 'By Odile Renn and staff writers'],
  ['dateline', 'BRANNOCH, 14 March'],
  [null, ''],
  [
    null,
    'At least 40 people were missing on Thursday after a spillway of the Holm dam gave way above Brannoch, the provincial rescue office said, while the aid group Open Hands put the number at “nearly 120”, most of them seasonal workers who had camped below the wall.',
  ],
  [
    null,
    '“The gates were inspected in February,” said Energy Minister Tomas Pask, “and not one of them was found wanting.” Two engineers who took part in that inspection told this paper that three of the eleven gates could not be opened at all.',
  ],
  ['caption', 'Rescue crews search the lower bank on Thursday morning. Photo: M. Teller'],
  [
    null,
    'The rescue office, which had spoken of 25 missing in the night, said its count would rise: some 600 residents of the lower town, about a third of its people, had not yet been reached by Thursday noon, and the road to Ivers was cut in four places.',
  ],
  ['heading', 'A warning in writing'],
  [
    null,
    'A letter of 3 January, seen by this paper, shows that the dam’s operator, Vesper Line, had asked the ministry for 2.4 million crowns for repairs and was refused; the ministry says that it has no record of such a letter.',
  ],
  [null, 'אמר שר האנרגיה: “השערים נבדקו בפברואר”, ו-40 איש נעדרים לפי משרד ההצלה.'],
  ['boilerplate', 'Share this article   |   Leave a comment (0)'],
  ['boilerplate', 'Read more: Water levels in the north'],
];

/** A short article of our own, with zones. */
export const DEMO_TEXT = LINES.map(([, line]) => line).join('\n');

/** Its zones, one a line; lines of the same kind in a row are one zone. */
export const DEMO_ZONES: readonly PaintedZone[] = zones();

/** Its marks: nested, crossing, discontinuous, contested, faint, many lines deep, and right to left. */
export const DEMO_MARKS: readonly PaintedMark[] = [
  mark('figure', 'teal', 'At least 40 people'),
  mark(
    'claim',
    'teal',
    'At least 40 people were missing on Thursday after a spillway of the Holm dam gave way above Brannoch',
  ),
  mark('actor', 'plum', 'the provincial rescue office'),
  mark('actor', 'plum', 'the aid group Open Hands'),
  mark('figure', 'ochre', '“nearly 120”', { contested: true }),
  mark('claim', 'ochre', 'put the number at “nearly 120”, most of them seasonal workers who had camped below the wall'),
  mark('claim', 'indigo', ['“The gates were inspected in February,”', '“and not one of them was found wanting.”']),
  mark('actor', 'indigo', 'Energy Minister Tomas Pask'),
  mark('actor', 'rose', 'Two engineers who took part in that inspection'),
  mark('claim', 'rose', 'three of the eleven gates could not be opened at all', { contested: true }),
  mark('figure', 'teal', 'three of the eleven gates'),
  mark('figure', 'moss', 'three'),
  mark('figure', 'teal', 'eleven gates'),
  mark('actor', 'slate', 'M. Teller'),
  mark('figure', 'teal', '25 missing', { faint: true }),
  mark('claim', 'teal', 'The rescue office, which had spoken of 25 missing in the night, said its count would rise'),
  mark('figure', 'rust', 'some 600 residents of the lower town'),
  mark('figure', 'rust', 'about a third of its people'),
  mark(
    'claim',
    'rust',
    'some 600 residents of the lower town, about a third of its people, had not yet been reached by Thursday noon',
  ),
  mark(
    'claim',
    'plum',
    'about a third of its people, had not yet been reached by Thursday noon, and the road to Ivers was cut in four places',
  ),
  mark('figure', 'plum', 'four places'),
  mark('actor', 'teal', 'the dam’s operator, Vesper Line'),
  mark('actor', 'moss', 'Vesper Line'),
  mark('figure', 'teal', '2.4 million crowns'),
  mark('figure', 'moss', '2.4 million'),
  mark(
    'claim',
    'teal',
    'the dam’s operator, Vesper Line, had asked the ministry for 2.4 million crowns for repairs and was refused',
  ),
  mark('claim', 'moss', 'had asked the ministry for 2.4 million crowns for repairs'),
  mark('claim', 'slate', 'asked the ministry for 2.4 million crowns'),
  mark('actor', 'slate', 'the ministry for 2.4'),
  mark('claim', 'indigo', 'the ministry says that it has no record of such a letter'),
  mark('actor', 'teal', 'שר האנרגיה'),
  mark('claim', 'teal', '“השערים נבדקו בפברואר”'),
  mark('figure', 'rose', '40 איש'),
];

function mark(
  tag: 'claim' | 'actor' | 'figure',
  colour: string,
  words: string | readonly string[],
  state: { contested?: boolean; faint?: boolean } = {},
): PaintedMark {
  const ranges = [words].flat().map((each) => {
    const start = DEMO_TEXT.indexOf(each);
    if (start === -1) throw new Error(`the demo article does not say: ${each}`);
    return { start, end: start + each.length };
  });
  const { contested = false, faint = false } = state;
  return { id: actId(key, count++), ranges, tag, line: builtInTag(tag)!.line, colour, contested, faint };
}

function zones(): PaintedZone[] {
  const found: PaintedZone[] = [];
  let start = 0;
  LINES.forEach(([type, line], i) => {
    const last = found.at(-1);
    const end = start + line.length;
    if (type !== null && last?.type === type && LINES[i - 1]?.[0] === type) found[found.length - 1] = { ...last, end };
    else if (type !== null) found.push({ id: actId(key, 1000 + i), type, start, end });
    start = end + 1;
  });
  return found;
}
