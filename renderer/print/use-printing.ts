import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Host } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** Printing an article: whether its sheet has to be there, and what to do once it is. */
export interface Printing {
  readonly under: boolean;
  onReady(): void;
}

/** Answers the menu's printing commands for the article called `title`. One thing is printed at a time. */
export function usePrinting(host: Host, title: string): Printing {
  const [wanted, setWanted] = useState<'paper' | 'pdf' | null>(null);
  useCommands({ print: () => setWanted('paper'), pdf: () => setWanted('pdf') });

  const toPaper = () => {
    window.addEventListener('afterprint', () => setWanted(null), { once: true });
    window.print();
  };
  const toPdf = async () => {
    const saved = await host.savePdf(title);
    if (!saved.ok && saved.code === 'by-print') {
      say(saved.message);
      return toPaper();
    }
    setWanted(null);
    if (!saved.ok) say(saved.message, 'trouble');
    else if (saved.value !== null) say(words.print.pdfAt(saved.value));
  };
  const failed = (error: unknown) => {
    setWanted(null);
    complain(error);
  };
  return { under: wanted !== null, onReady: () => (wanted === 'pdf' ? drop(toPdf(), failed) : toPaper()) };
}
