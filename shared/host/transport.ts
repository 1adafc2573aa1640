import { Emitter } from '../base/emitter.ts';
import type { Host, HostCalls, HostCaps, HostEvents } from './contract.ts';
import { GUARDS } from './guards.ts';

/** A road between the workbench and its host: IPC in Electron, fetch and a WebSocket on loopback. */
export interface Transport {
  readonly caps: HostCaps;
  /** Carries one call and its answer. Rejects when the host throws or cannot be reached. */
  call(name: keyof HostCalls, args: readonly unknown[]): Promise<unknown>;
  /** Starts the flow of events; called once, before any event matters. */
  listen(deliver: (event: string, payload: unknown) => void): void;
}

/** Builds the contract over a transport: preload and browser use it alike, so the workbench cannot tell which it has. */
export function makeHost(transport: Transport): Host {
  const emitters = newEmitters();
  const unheard: { readonly event: keyof HostEvents; readonly payload: unknown }[] = [];
  // The host is trusted: it sends what the contract says.
  const emit = (event: keyof HostEvents, payload: unknown): void => (emitters[event] as Emitter<unknown>).emit(payload);
  transport.listen((event, payload) => {
    if (!isEvent(event)) return;
    if (WAITING.has(event) && emitters[event].size === 0) unheard.push({ event, payload });
    else emit(event, payload);
  });
  const calls = Object.fromEntries(
    Object.keys(GUARDS).map((name) => [
      name,
      (...args: unknown[]) => transport.call(name as keyof HostCalls, args), // the keys of GUARDS are the calls
    ]),
  );
  return {
    ...(calls as unknown as HostCalls), // built from the table that has every call
    caps: transport.caps,
    on(event, listener) {
      const end = emitters[event].on(listener);
      const due = unheard.filter((item) => item.event === event);
      for (const item of due) unheard.splice(unheard.indexOf(item), 1);
      for (const item of due) emit(event, item.payload);
      return end;
    },
  };
}

/** These come while the workbench is still starting; nobody listens yet, and they must not be lost. */
const WAITING: ReadonlySet<keyof HostEvents> = new Set([
  'notice',
  'joinLink',
  'openProject',
  'bundleOpened',
  'command',
] as const);

type Emitters = { readonly [E in keyof HostEvents]: Emitter<HostEvents[E]> };

const newEmitters = (): Emitters => ({
  roomUpdate: new Emitter(),
  roomReplaced: new Emitter(),
  eventsMissed: new Emitter(),
  woke: new Emitter(),
  indexChanged: new Emitter(),
  job: new Emitter(),
  ask: new Emitter(),
  command: new Emitter(),
  projectsChanged: new Emitter(),
  notice: new Emitter(),
  joinLink: new Emitter(),
  openProject: new Emitter(),
  noteChosen: new Emitter(),
  bundleOpened: new Emitter(),
  nearbyChanged: new Emitter(),
  identityChanged: new Emitter(),
});

const EVENTS = newEmitters();
const isEvent = (name: string): name is keyof HostEvents => Object.hasOwn(EVENTS, name);
