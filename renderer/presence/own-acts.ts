/** Keys that only change what others mean. */
const SILENT: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/**
 * Calls back at the first thing the person does by themselves: a key, a press of the mouse or a finger, a turn of the
 * wheel. Escape means this alone: nothing else that it would end is ended with it. The returned function ends it.
 */
export function onOwnAct(window: EventTarget, act: () => void): () => void {
  const ending = new AbortController();
  const listen = { signal: ending.signal, capture: true, passive: false };
  const press = (event: Event) => {
    const key = 'key' in event ? event.key : null;
    if (typeof key === 'string' && SILENT.has(key)) return;
    if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
    act();
  };
  window.addEventListener('keydown', press, listen);
  for (const kind of ['pointerdown', 'wheel', 'touchmove']) {
    window.addEventListener(kind, act, { ...listen, passive: true });
  }
  return () => ending.abort();
}
