import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

const KIB = 1024;

/** Resident memory of a process in MB, as the system counts it; null where `/proc` is not there to tell. */
export function residentMegabytes(pid: number): number | null {
  const kib = statusLine(pid, 'VmRSS');
  return kib === null ? null : kib / KIB;
}

/**
 * The same of a process and of all that it has started, which must be of the same program: what they show of its files
 * lies in memory once, so it is counted once, for the one that shows the most.
 */
export function residentWithChildren(pid: number): number | null {
  if (residentMegabytes(pid) === null) return null;
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && statusLine(Number(name), 'PPid') === pid,
  );
  const family = [pid, ...children.map(Number)];
  const kib = (name: string) => family.map((each) => statusLine(each, name) ?? 0);
  const own = [...kib('RssAnon'), ...kib('RssShmem')].reduce((sum, each) => sum + each, 0);
  return (own + Math.max(...kib('RssFile'))) / KIB;
}

/** The process of the one page that a browser shows. */
export async function pageProcess(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('the context has no browser to ask');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  // A spare one may wait for the next tab: the page's is the one that has worked the most.
  const [busiest] = renderers.sort((a, b) => b.cpuTime - a.cpuTime);
  if (busiest === undefined) throw new Error('the browser has no page');
  return busiest.id;
}

/** A number of `/proc/<pid>/status`; null when the process is gone, or the system has no such file. */
function statusLine(pid: number, name: string): number | null {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? null : Number(found[1]);
  } catch {
    return null; // gone between the listing and the look
  }
}
