import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { IconButton } from './Button.tsx';
import { complain } from './complain.ts';
import { say } from './toasts.tsx';

interface CopyButtonProps {
  readonly label: string;
  /** What is copied. */
  readonly text: string;
}

/** Copies a text, and shows that it did. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      say(words.trouble.notCopied, 'trouble');
    }
  };
  return (
    <IconButton label={copied ? words.share.copied : label} onClick={() => drop(copy(), complain)}>
      {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
    </IconButton>
  );
}
