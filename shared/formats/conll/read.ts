import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';

/** A span of tokens under a label; `end` is exclusive. Both count all tokens of the document. */
export interface TokenSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A document of a CoNLL file: the tokens by sentence, and what spans them. */
export interface ConllDocument {
  readonly sentences: readonly (readonly string[])[];
  readonly spans: readonly TokenSpan[];
  /** How many cells between token and label say something: parts of speech, phrases. */
  readonly others: number;
}

/**
 * The documents of a CoNLL file: two columns or more, parted by tabs or spaces, the label in the last; `-DOCSTART-` begins
 * a document, and a line that begins with `# `, or is one word that begins with `#`, and has no label is a comment. IOB1, IOB2, BILOU and IOBES are read alike: a
 * span begins at B, U or S, at any change of label, and at I behind nothing; it ends with L, E, U, S, or where the next token
 * does not go on.
 */
export function readConll(text: string): Result<readonly ConllDocument[]> {
  const documents: ConllDocument[] = [];
  let current = new Growing();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') {
      current.endSentence();
      continue;
    }
    const cells = line.includes('\t') ? line.trimEnd().split('\t') : line.trim().split(/ +/);
    const [token = '', ...others] = cells.map((cell) => cell.trim());
    if (token === '-DOCSTART-') {
      if (!current.isEmpty) documents.push(current.end());
      current = new Growing();
      continue;
    }
    const label = others.at(-1);
    const isComment = line.startsWith('# ') || (token.startsWith('#') && label === undefined);
    if (isComment && !LABEL.test(label ?? '')) continue;
    if (token === '' || label === undefined) return fail('conll', words.formatTrouble.noLabel(index + 1));
    const parts = LABEL.exec(label);
    if (parts === null) return fail('conll', words.formatTrouble.badLabel(index + 1, label.slice(0, 40)));
    current.token(token, parts[1] ?? 'O', parts[2] ?? '');
    current.others += others.slice(0, -1).filter((cell) => !NOTHING.test(cell)).length;
  }
  if (!current.isEmpty) documents.push(current.end());
  return ok(documents);
}

/** A label; its letter says where in a span the token is. */
const LABEL = /^(?:O|([BILUESM])-(.+))$/u;

/** What stands in a column where there is nothing to say. */
const NOTHING = /^(?:-X-|_|-|O)?$/;

/** A document while its lines come in. */
class Growing {
  readonly #sentences: string[][] = [];
  readonly #spans: TokenSpan[] = [];
  #sentence: string[] = [];
  others = 0;
  #count = 0;
  /** The span that is open, if any. */
  #open: { label: string; start: number } | null = null;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  token(token: string, letter: string, label: string): void {
    const goesOn =
      (letter === 'I' || letter === 'M' || letter === 'L' || letter === 'E') && this.#open?.label === label;
    if (!goesOn) this.#close();
    if (letter !== 'O' && !goesOn) this.#open = { label, start: this.#count };
    this.#count++;
    this.#sentence.push(token);
    if ('LEUS'.includes(letter)) this.#close();
  }

  endSentence(): void {
    this.#close();
    if (this.#sentence.length > 0) this.#sentences.push(this.#sentence);
    this.#sentence = [];
  }

  end(): ConllDocument {
    this.endSentence();
    return { sentences: this.#sentences, spans: this.#spans, others: this.others };
  }

  #close(): void {
    if (this.#open) this.#spans.push({ ...this.#open, end: this.#count });
    this.#open = null;
  }
}
