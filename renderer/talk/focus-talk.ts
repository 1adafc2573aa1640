/** Puts the caret where a comment on what is in hand is written, unfolding it first: at once, as keys may follow. */
export function focusTalk(): void {
  const field = document.querySelector<HTMLTextAreaElement>('textarea[data-talk]');
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}
