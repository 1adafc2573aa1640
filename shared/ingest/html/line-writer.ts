/** Puts the words of one block together as a browser sets them. Pieces are joined once: blocks have had 100,000 of them. */
export class LineWriter {
  #pieces: string[] = [];
  /** The last character written: '' at the start, LF at a line's start. */
  #last = '';
  /** Whether anything stands outside `<time>`, and outside links. */
  #untimed = false;
  #unlinked = false;

  /** Characters of the page: runs of white space are one space, none after another or at a line's start. */
  add(data: string, inTime: boolean, inLink: boolean): void {
    const words = data.replace(/[ \t\n\r\f]+/g, ' ').replaceAll('\u00AD', '');
    const isAtStart = this.#last === '' || this.#last === ' ' || this.#last === '\n';
    this.#write(isAtStart && words.startsWith(' ') ? words.slice(1) : words);
    if (words.trim() === '') return;
    this.#untimed ||= !inTime;
    this.#unlinked ||= !inLink;
  }

  /** Characters as they are. */
  addVerbatim(data: string): void {
    this.#write(data);
    this.#untimed = true;
    this.#unlinked = true;
  }

  /** Ends the line. Answers whether that makes an empty line, which ends the block. */
  break(): boolean {
    for (; this.#pieces.length > 0; this.#pieces.pop()) {
      const words = this.#pieces.at(-1)!.trimEnd();
      if (this.#pieces.at(-1) === '\n') return true;
      if (words === '') continue;
      this.#pieces[this.#pieces.length - 1] = words;
      this.#write('\n');
      return false;
    }
    this.#last = '';
    return false;
  }

  /** The words so far, and begins anew. `isTime` when they all stand in `<time>`, `isLinks` when they all do in links. */
  take(): { readonly text: string; readonly isTime: boolean; readonly isLinks: boolean } {
    const taken = { text: this.#pieces.join(''), isTime: !this.#untimed, isLinks: !this.#unlinked };
    this.#pieces = [];
    this.#last = '';
    this.#untimed = false;
    this.#unlinked = false;
    return taken;
  }

  #write(words: string): void {
    if (words === '') return;
    this.#pieces.push(words);
    this.#last = words.slice(-1);
  }
}
