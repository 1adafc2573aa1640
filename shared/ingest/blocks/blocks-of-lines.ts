import type { Block } from './block.ts';

/** The paragraphs of a plain text: what blank lines set apart, or, in a text without any, its lines. */
export function blocksOfLines(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n[^\S\n]*\n/.test(lines) ? lines.split(/\n(?:[^\S\n]*\n)+/) : lines.split('\n');
  return parts.map((part) => ({ kind: 'paragraph', text: part.trim() }));
}
