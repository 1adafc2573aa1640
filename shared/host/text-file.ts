import type { Result } from '../base/result.ts';
import { type GuardsOf, oneOf, text } from './argument.ts';

/** What kinds of text the workbench has saved, by the ending of the file. */
export const TEXT_ENDINGS = ['md'] as const;
export type TextEnding = (typeof TEXT_ENDINGS)[number];

/** The longest text that is saved so, in UTF-16 units. */
const LONGEST = 8 * 1024 * 1024;

/** What the workbench may ask about text of its own making. */
export interface TextFileCalls {
  /** Saves a text (UTF-8) as a file called after `title`; asks the person where to. Answers the path, null when they thought better. */
  saveText(title: string, ending: TextEnding, content: string): Promise<Result<string | null>>;
}

/** What each of the calls takes. */
export const TEXT_FILE_GUARDS: { readonly [K in keyof TextFileCalls]: GuardsOf<Parameters<TextFileCalls[K]>> } = {
  saveText: [text(500), oneOf(TEXT_ENDINGS), text(LONGEST)],
};
