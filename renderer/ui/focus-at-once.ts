/** What a key may step to. */
const STOPS = 'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]';

/**
 * Puts the focus into a dialog that opens: where `wanted` is, else at its first stop. For Base UI's `initialFocus`, which
 * calls it before the event of the opening key is over, and is told by the answer to leave the focus alone: by itself it
 * waits for a frame, and what somebody types meanwhile is lost.
 */
export function focusAtOnce(popup: HTMLElement | null, wanted?: HTMLElement | null): false {
  if (popup === null || popup.contains(document.activeElement)) return false;
  (wanted ?? firstStop(popup) ?? popup).focus({ preventScroll: true });
  return false;
}

/** Whether Tab comes by; text that is written in place has no tab index of its own, and is stopped at all the same. */
const isOnTheWay = (element: HTMLElement): boolean => element.tabIndex >= 0 || element.contentEditable === 'true';

/** The first element that Tab would come to; of radio buttons that is the one that is chosen. */
function firstStop(popup: HTMLElement): HTMLElement | undefined {
  const stops = [...popup.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => isOnTheWay(element) && !element.matches(':disabled') && element.checkVisibility(),
  );
  const [first] = stops;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  const isChosen = (element: HTMLElement) =>
    element instanceof HTMLInputElement && element.name === first.name && element.checked;
  return stops.find(isChosen) ?? first;
}
