import { lossLines } from '../../../shared/formats/losses.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { ExportOutcome } from './run-export.ts';

/** What an export did, in whole sentences: everything that is not in the dataset is counted. */
export function exportSummary(
  { articles, withoutText, counts, losses }: ExportOutcome,
  options: ExportOptions,
): string {
  const left = options.inexact === 'include' ? 'are marked with their state' : 'were left out';
  const sentences = [`${many(articles, 'article')} and ${many(counts.marks, 'mark')} exported.`];
  if (counts.inexact > 0) sentences.push(`${many(counts.inexact, 'mark')} whose words have changed or gone ${left}.`);
  if (counts.contested > 0) sentences.push(`${many(counts.contested, 'mark')} contested, exported with all values.`);
  if (counts.loose > 0) sentences.push(`${many(counts.loose, 'link')} to marks that are not here left out.`);
  if (counts.waiting > 0) sentences.push(`${many(counts.waiting, 'mark')} left out: the text has not come in yet.`);
  if (counts.unreadable > 0) sentences.push(`${many(counts.unreadable, 'mark')} left out: a newer Postil made them.`);
  if (withoutText > 0) sentences.push(`${many(withoutText, 'article')} left out: the text has not come in yet.`);
  if (lossLines(losses).length > 0)
    sentences.push('What the format has no place for is counted in the file of losses beside it.');
  return sentences.join(' ');
}

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
