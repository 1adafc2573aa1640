import { projectName } from '../../shared/model/records.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';

/** The record a project's name lies in, and the name; empty, and no record, until it has come in. */
export function projectRecord(fold: Fold): { readonly record: FoldedRecord | null; readonly name: string } {
  const [record] = fold.all('make', 'project');
  return record ? { record, name: projectName(record) } : { record: null, name: '' };
}
