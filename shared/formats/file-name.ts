/** The most that is kept of a name, in bytes of UTF-8: file systems take 255, and endings and temporary names come on top. */
const MOST = 100;

/** What Windows takes for devices, whatever the case. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/i;

/** A project's name as the name of a file that every system takes; `Project` when nothing of it is left. */
export function fileName(name: string): string {
  const plain = name
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const kept = cut(plain).trim() || 'Project';
  return DEVICE.test(kept) ? `${kept}_` : kept;
}

/** As many whole characters (graphemes) as fit. */
function cut(name: string): string {
  const utf8 = new TextEncoder();
  if (utf8.encode(name).length <= MOST) return name;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)) {
    bytes += utf8.encode(segment).length;
    if (bytes > MOST) break;
    kept += segment;
  }
  return kept;
}
