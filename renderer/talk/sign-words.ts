import { missingCase } from '../../shared/base/assert.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { Standing } from '../../shared/steps/talk/verdicts.ts';
import { words } from '../../shared/words/words.ts';
import type { Talk } from './use-talk.ts';

/** What the signs in a mark's row say of its verdicts and threads, one phrase a sign. */
export function signWords(talk: Talk, mark: ActId): readonly string[] {
  const open = talk.threadsOn(mark).filter(({ resolved }) => !resolved).length;
  return [standingWord(talk.standingOf(mark)), open > 0 ? words.talk.openThreads(open) : ''].filter(Boolean);
}

function standingWord(standing: Standing): string {
  switch (standing) {
    case 'open':
      return '';
    case 'accepted':
      return words.talk.accepted;
    case 'rejected':
      return words.talk.rejected;
    case 'contested':
      return words.talk.verdictsDiffer;
    default:
      return missingCase(standing);
  }
}
