import { drop } from '../../shared/base/drop.ts';
import { type PaneName, READING_SIZES } from '../../shared/host/comfort.ts';
import type { Settings } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { useCommands } from '../commands/use-commands.ts';
import { say } from '../ui/toasts.tsx';
import { notSaved } from './not-saved.ts';

/** Answers the commands that fold panes and set the size of articles, while a project is open. */
export function useComfortCommands(): void {
  const { settings, changeSettings } = useApp();
  const change = (wanted: Partial<Settings>) =>
    drop(changeSettings(wanted), (error) => say(notSaved(error), 'trouble'));
  const fold = (pane: PaneName) => () => {
    const field = `${pane}Pane` as const;
    change({ [field]: { ...settings[field], folded: !settings[field].folded } });
  };
  const resize = (by: 1 | -1) => () => {
    const { reading } = settings;
    const size = READING_SIZES[READING_SIZES.findIndex((one) => one >= reading.size) + by];
    if (size === undefined) return say(by > 0 ? words.settings.largestNow : words.settings.smallestNow);
    change({ reading: { ...reading, size } });
    say(words.settings.sizeNow(size));
  };
  useCommands({
    'pane.articles': fold('articles'),
    'pane.inspector': fold('inspector'),
    'reading.larger': resize(1),
    'reading.smaller': resize(-1),
  });
}
