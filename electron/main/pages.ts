import type { WebContents } from 'electron';
import type { HostEvents } from '../../shared/host/contract.ts';
import { EVENT_CHANNEL } from '../preload/ipc.ts';
import type { PageId } from '../services/shell.ts';

const open = new Map<PageId, WebContents>();

/** The name the services know a page by. */
export const pageIdOf = (contents: WebContents): PageId => String(contents.id);

/** Counts a page among the workbench's own until it is destroyed. */
export function addPage(contents: WebContents): void {
  const id = pageIdOf(contents);
  open.set(id, contents);
  contents.once('destroyed', () => open.delete(id));
}

/** The page with this name, while it is open. */
export const pageOf = (id: PageId): WebContents | undefined => open.get(id);

/** Whether this is a page of the workbench that a window of ours holds. */
export const isOurPage = (contents: WebContents): boolean => open.get(pageIdOf(contents)) === contents;

/** Tells one page something; nothing where its window is gone. */
export function tellPage<E extends keyof HostEvents>(contents: WebContents, event: E, payload: HostEvents[E]): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event, payload);
}

/** Tells all pages something, but for `except`. */
export function tellPages<E extends keyof HostEvents>(event: E, payload: HostEvents[E], except?: PageId): void {
  for (const [id, contents] of open) if (id !== except) tellPage(contents, event, payload);
}
