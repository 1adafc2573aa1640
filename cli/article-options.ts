import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ArticleChoice, isDay } from '../shared/host/export-options.ts';

/** The options that say which articles are meant, as they are written. */
export interface ArticleOptions {
  readonly articles?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Adds them. */
export const withArticleOptions = (command: Command): Command =>
  command
    .option(
      '--articles <words>',
      'only articles with all these words in title, outlet, author or date; or one by its id',
    )
    .addOption(new Option('--since <day>', 'only articles from this day on: 2024-10-18').argParser(day))
    .addOption(new Option('--until <day>', 'only articles up to this day').argParser(day));

/** The choice that they make. */
export const articleChoice = ({ articles, since, until }: ArticleOptions): ArticleChoice => ({
  ...(articles !== undefined && { words: articles }),
  ...(since !== undefined && { from: since }),
  ...(until !== undefined && { to: until }),
});

/** @throws InvalidArgumentError when it is none */
function day(written: string): string {
  if (isDay(written)) return written;
  throw new InvalidArgumentError('Write a day as 2024-10-18.');
}
