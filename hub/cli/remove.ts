import { Command, InvalidArgumentError, Option } from 'commander';
import { type ArticleId, isArticleId, type ProjectId } from '../../shared/model/ids.ts';
import { Removed } from '../removed.ts';
import { type Common, mustKnow, print, projectOption, withCommon, withStore } from './options.ts';

interface RemoveOptions extends Common {
  readonly project: ProjectId;
  readonly article?: ArticleId;
  readonly yes?: true;
}

/** What members hear that did it, where no owner has. */
const OPERATOR = 'whoever runs it';

/** `postil hub remove` */
export const removeCommand = (): Command =>
  withCommon(new Command('remove'))
    .description(
      'Remove a project, or one article of it, from this hub for good: its rooms are deleted, and refused from then on. What members have on their computers stays there.',
    )
    .addOption(projectOption('the project').makeOptionMandatory())
    .addOption(new Option('--article <id>', 'only this article').argParser(parseArticle))
    .option('--yes', 'it is meant: nothing here brings it back but a backup')
    .action((options: RemoveOptions, command: Command) => {
      const { dir, project, article, yes } = options;
      const what = article === undefined ? `Project ${project}` : `Article ${article}`;
      if (!yes) return command.error(`${what} would be gone from this hub for good. Add --yes if that is meant.`);
      withStore(dir, (db) => {
        mustKnow(db, project, command);
        new Removed(db).add({ pid: project, aid: article ?? null, by: null, name: OPERATOR });
      });
      print(options, { removed: project, article: article ?? null }, [
        `${what} is removed. A hub that serves deletes it within seconds, else the next one that is started.`,
      ]);
    });

function parseArticle(text: string): ArticleId {
  if (!isArticleId(text)) throw new InvalidArgumentError('An article’s id has 52 letters and digits.');
  return text;
}
