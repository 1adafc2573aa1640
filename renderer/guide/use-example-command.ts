import type { LiveText } from '../../shared/anchor/live-text.ts';
import { addExample } from '../../shared/guide/write-guide.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { tagOf, wordsOf } from '../marking/spans.ts';
import { complain } from '../ui/complain.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { offer } from '../ui/toasts.tsx';
import { useGuide } from './guide-context.ts';

/** Answers the command that makes the mark in hand an example in its tag's section. */
export function useExampleCommand(aid: ArticleId, mark: FoldedRecord | undefined, text: LiveText): void {
  const { guide, open } = useGuide();
  const add = (): void => {
    if (mark === undefined) return;
    const tag = tagOf(mark);
    try {
      guide.write((root) => addExample(root, { aid, mark: mark.id, quote: wordsOf(mark, text), tag }));
      offer(words.guide.exampleAdded(tagLabel(tag)), words.guide.show, () => open(tag));
    } catch (error) {
      complain(error);
    }
  };
  useCommands({ 'guide.example': { run: add, ready: () => mark !== undefined } });
}
