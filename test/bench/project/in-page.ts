/**
 * What the bench does in the page. Each function is sent to the browser as its own text, so it may use nothing from
 * outside itself.
 */

/** Clicks on the first project; milliseconds until its list can be used, and until text and marks are painted. */
export async function openProject(): Promise<{ list: number; article: number }> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** Resolves when the frame that shows it has been painted. */
  const painted = async (there: () => boolean): Promise<number> => {
    while (!there()) await frame();
    await frame();
    await new Promise((done) => setTimeout(done));
    return performance.now() - start;
  };
  const button = document.querySelector('section li button');
  if (!(button instanceof HTMLElement)) throw new Error('the project is not in the list');
  const start = performance.now();
  button.click();
  const [list, article] = await Promise.all([
    painted(() => document.querySelectorAll('nav [role="row"][data-index]').length > 5),
    painted(() => document.querySelector('article p') !== null && document.querySelector('[data-mark]') !== null),
  ]);
  return { list, article };
}

/** Opens the article below the open one; milliseconds until its text and marks are painted. */
export async function nextArticle(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const rows = [...document.querySelectorAll<HTMLElement>('nav [role="row"][data-index]')];
  const open = rows.findIndex((row) => row.ariaSelected === 'true');
  const next = rows[open + 1];
  if (next === undefined) throw new Error('there is no next article in sight');
  const before = document.querySelector('article');
  const start = performance.now();
  next.click();
  for (;;) {
    const article = document.querySelector('article');
    if (article !== null && article !== before && document.querySelector('[data-mark]') !== null) break;
    await frame();
  }
  await frame();
  await new Promise((done) => setTimeout(done));
  return performance.now() - start;
}

/** Scrolls the list of articles down, a third of its view a frame; main-thread time of each frame, in milliseconds. */
export async function scrollList(frames: number): Promise<number[]> {
  const list = document.querySelector('nav [role="grid"]');
  if (list === null) throw new Error('there is no list of articles');
  let start = 0;
  // Before the list hears of it: what it does then, style, layout and paint all come before the message below.
  const begin = () => {
    start = performance.now();
  };
  document.addEventListener('scroll', begin, { capture: true });
  const times: number[] = [];
  for (let i = 0; i < frames; i++) {
    list.scrollTop += list.clientHeight / 3;
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
  return times;
}
