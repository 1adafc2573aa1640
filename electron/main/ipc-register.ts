import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { HostCalls } from '../../shared/host/contract.ts';
import { GUARDS, isCall, takes } from '../../shared/host/guards.ts';
import { type Answer, channelOf } from '../preload/ipc.ts';
import type { Services } from '../services/make-services.ts';
import { isOurAddress } from './origin.ts';
import { isOurPage, pageIdOf } from './pages.ts';

/** The one door between pages and services. Nothing else uses `ipcMain`. */
export function registerCalls(services: Services): void {
  for (const name of Object.keys(GUARDS).filter(isCall)) {
    ipcMain.handle(channelOf(name), (event, ...args: unknown[]) => answer(services, event, name, args));
  }
}

/** Checks who asks and what for, then lets the service answer. What it throws goes back as its message. */
async function answer(
  services: Services,
  event: IpcMainInvokeEvent,
  name: keyof HostCalls,
  args: unknown[],
): Promise<Answer> {
  if (!isFromWorkbench(event)) return { error: `The host does not answer this page (${name}).` };
  if (!takes(name, args)) return { error: `The host was asked for ${name} with arguments it does not take.` };
  try {
    const call = services.calls(pageIdOf(event.sender))[name] as (...args: unknown[]) => Promise<unknown>; // `takes` has checked them
    return { value: await call(...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Only the top frame of a window of ours, and only while it shows the workbench. */
function isFromWorkbench({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurAddress(senderFrame.url) && isOurPage(sender);
}
