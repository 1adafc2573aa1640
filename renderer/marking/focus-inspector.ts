/** Goes to the first detail of the mark in hand that can be changed; to the list of marks while none is in hand. */
export function focusInspector(): void {
  const pane = document.querySelector('aside[data-shared]');
  const field = pane?.querySelector<HTMLElement>(
    '[data-home] :is(input, select, textarea):not(:disabled, [data-talk], [type="search"])',
  );
  (field ?? pane?.querySelector<HTMLElement>('[role="listbox"], [data-home]'))?.focus();
}
