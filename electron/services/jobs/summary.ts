import { lossLines } from '../../../shared/formats/losses.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import { words } from '../../../shared/words/words.ts';
import type { ExportOutcome } from './run-export.ts';

/** What an export did, in whole sentences: everything that is not in the dataset is counted. */
export function exportSummary(
  { articles, withoutText, closed, withoutSet, counts, losses }: ExportOutcome,
  options: ExportOptions,
): string {
  const { sum, inexactIn, inexactOut, contested, loose, waiting, unreadable, ...said } = words.exported;
  const sentences = [sum(articles, counts.marks)];
  if (counts.inexact > 0) sentences.push((options.inexact === 'include' ? inexactIn : inexactOut)(counts.inexact));
  if (counts.contested > 0) sentences.push(contested(counts.contested));
  if (counts.loose > 0) sentences.push(loose(counts.loose));
  if (counts.waiting > 0) sentences.push(waiting(counts.waiting));
  if (counts.unreadable > 0) sentences.push(unreadable(counts.unreadable));
  if (counts.notChosen > 0) sentences.push(said.notChosen(counts.notChosen));
  if (counts.cut > 0) sentences.push(said.cut(counts.cut));
  if (closed > 0) sentences.push(said.closed(closed));
  if (withoutSet > 0) sentences.push(said.withoutSet(withoutSet));
  if (withoutText > 0) sentences.push(said.withoutText(withoutText));
  if (lossLines(losses).length > 0) sentences.push(said.losses);
  return sentences.join(' ');
}
