import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { Counter } from '../counter.ts';
import type { ForeignDocument } from '../foreign.ts';
import { ground } from './ground.ts';
import { joinEqual } from './join-equal.ts';
import { addCounts, notReadOf } from './not-carried.ts';

/**
 * Documents on the texts that articles keep, no two with the same one. Those without a word are left out and named among
 * what was not read of the first; where there are no others, and for one that is too long, it is a refusal by name.
 */
export function prepared(documents: readonly ForeignDocument[]): Result<readonly ForeignDocument[]> {
  const grounded: ForeignDocument[] = [];
  const wordless: ForeignDocument[] = [];
  const some = documents.some(({ text }) => text.trim() !== '');
  for (const document of documents) {
    if (some && document.text.trim() === '') {
      wordless.push(document);
      continue;
    }
    const found = ground(document);
    if (!found.ok) return fail('document', words.importMarksTrouble.inFile(document.name, found.message));
    grounded.push(found.value);
  }
  const [first, ...others] = joinEqual(grounded);
  if (first === undefined || wordless.length === 0) return ok(first ? [first, ...others] : []);
  const lost = new Counter();
  for (const { name } of wordless) lost.add(words.exchange.emptyText, 1, name);
  return ok([{ ...first, notRead: addCounts(notReadOf([first, ...wordless]), lost.counts()) }, ...others]);
}
