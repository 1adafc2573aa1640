import { useEffect, useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import { useCommands } from '../commands/use-commands.ts';
import { HelpSheet } from './HelpSheet.tsx';
import type { HelpPageId } from './help-page.ts';
import { KeySheet } from './KeySheet.tsx';
import { helpAsked } from './open-help.ts';

type Shown = { readonly sheet: 'none' | 'keys' } | { readonly sheet: 'help'; readonly page: HelpPageId };

const NONE: Shown = { sheet: 'none' };

/** The help and the key sheet, to be had wherever one is: by the menu, by F1 and `?`, and from a sentence that needs it. */
export function Help() {
  const [shown, setShown] = useState<Shown>(NONE);
  useCommands({
    keys: () => setShown({ sheet: 'keys' }),
    help: () => setShown({ sheet: 'help', page: 'start' }),
  });
  useEffect(() => helpAsked.on((page) => setShown({ sheet: 'help', page })), []);

  const close = () => setShown(NONE);
  switch (shown.sheet) {
    case 'none':
      return null;
    case 'keys':
      return <KeySheet onClose={close} />;
    case 'help':
      return <HelpSheet key={shown.page} first={shown.page} onClose={close} />;
    default:
      return missingCase(shown);
  }
}
