import { fail, type Result } from '../../shared/base/result.ts';
import { words } from '../../shared/words/words.ts';
import { errorWords } from '../ui/text.ts';

/** What the host answers; a call that broke instead of being answered is a failure like any other, in a sentence. */
export async function orFailure<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch (error) {
    return fail('host', words.trouble.didNotWork(errorWords(error)));
  }
}
