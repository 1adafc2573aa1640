import { drop } from '../../shared/base/drop.ts';
import { guideMarkdown } from '../../shared/guide/markdown.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { complain } from '../ui/complain.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { say } from '../ui/toasts.tsx';
import type { Examples } from './examples.ts';
import type { GuideView } from './guide-view.ts';

/** Saves the guidelines of the project `name` as a Markdown file; the host asks where to. */
export function useSaveGuide(view: GuideView | null, examples: Examples | null, name: string): () => void {
  const { host } = useApp();
  const save = async () => {
    if (view === null) return;
    const title = words.guide.fileTitle(name);
    const text = guideMarkdown(view.page.blocks, {
      title,
      tagLabel,
      quoteOf(example) {
        const now = examples?.of(example) ?? { state: 'waiting' };
        return now.state === 'here' ? now.quote : now.state === 'gone' ? null : example.quote;
      },
      gone: words.guide.exampleGone,
    });
    const saved = await host.saveText(title, 'md', text);
    if (!saved.ok) say(saved.message, 'trouble');
    else if (saved.value !== null) say(words.guide.savedAt(saved.value));
  };
  return () => drop(save(), complain);
}
