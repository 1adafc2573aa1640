import { PanelLeft, PanelRight } from 'lucide-react';
import { drop } from '../../shared/base/drop.ts';
import type { PaneName } from '../../shared/host/comfort.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';

/** Folds a pane away, or brings it back. */
export function FoldButton({ pane }: { readonly pane: PaneName }) {
  const { settings, changeSettings } = useApp();
  const field = `${pane}Pane` as const;
  const { folded } = settings[field];
  const Icon = pane === 'articles' ? PanelLeft : PanelRight;
  return (
    <IconButton
      label={labelOf(pane, folded)}
      aria-expanded={!folded}
      onClick={() => drop(changeSettings({ [field]: { ...settings[field], folded: !folded } }), complain)}
    >
      <Icon size={18} aria-hidden data-mirrored />
    </IconButton>
  );
}

function labelOf(pane: PaneName, folded: boolean): string {
  const { foldArticles, unfoldArticles, foldInspector, unfoldInspector } = words.workbench;
  if (pane === 'articles') return folded ? unfoldArticles : foldArticles;
  return folded ? unfoldInspector : foldInspector;
}
