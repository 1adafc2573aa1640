/**
 * What the bench does in the page. Each function is sent to the browser as its own text, so it may use nothing from
 * outside itself.
 */

/** Presses a key where the focus is; milliseconds until the frame that shows what came of it has been painted. */
export async function pressed(key: string): Promise<number> {
  const aside = document.querySelector('aside');
  const before = aside?.innerHTML;
  const start = performance.now();
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await new Promise<void>((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
  });
  const time = performance.now() - start;
  if (aside?.innerHTML === before && key !== 'L') throw new Error(`nothing came of ${key}`);
  // What the text scrolls to is another frame's work.
  for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame);
  return time;
}

/** Scrolls the text down, 80 pixels a frame; main-thread time of each frame, in milliseconds. */
export async function scrolled(frames: number): Promise<number[]> {
  const pane = document.querySelector('article')?.parentElement?.parentElement;
  if (!pane) throw new Error('there is no article');
  let start = 0;
  // Before the text hears of it: what it does then, style, layout and paint all come before the message below.
  const begin = () => {
    start = performance.now();
  };
  document.addEventListener('scroll', begin, { capture: true });
  const times: number[] = [];
  for (let i = 0; i < frames; i++) {
    pane.scrollTop += 80;
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
    });
    times.push(performance.now() - start);
  }
  document.removeEventListener('scroll', begin, { capture: true });
  pane.scrollTop = 0;
  return times;
}
