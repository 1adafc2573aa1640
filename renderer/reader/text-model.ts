/** The text cut into lines at "\n", with where each begins: the ground for everything that turns offsets into places. */
export class TextModel {
  readonly text: string;
  /** How many lines there are: at least one, empty ones included. */
  readonly count: number;
  /** Where each line starts, in UTF-16 units. */
  readonly starts: Int32Array;
  /** How long each line is, in UTF-16 units, without its line end. */
  readonly lens: Int32Array;

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.count = starts.length;
    this.starts = Int32Array.from(starts);
    this.lens = Int32Array.from(starts, (start, i) => (starts[i + 1] ?? text.length + 1) - 1 - start);
  }

  /** Where line `i` starts (UTF-16). */
  startOf(i: number): number {
    return this.starts[i]!;
  }

  /** Where line `i` ends (UTF-16), before its line end. */
  endOf(i: number): number {
    return this.starts[i]! + this.lens[i]!;
  }

  /** The words of line `i`. */
  line(i: number): string {
    return this.text.slice(this.startOf(i), this.endOf(i));
  }

  /** The line that holds an offset; a line end belongs to the line before it. Offsets outside are clamped. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
