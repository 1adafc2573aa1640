import type { Host } from '../shared/host/contract.ts';
import { fromWire, toWire } from '../shared/host/crossing.ts';
import { takes } from '../shared/host/guards.ts';
import { makeHost } from '../shared/host/transport.ts';
import { words } from '../shared/words/words.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly postil?: Host;
  }
}

/** Hands an event to the workbench. */
type Deliver = (event: string, payload: unknown) => void;

/** Where the token waits for the next reload of this tab. */
const TOKEN = 'postil.token';
/** Pauses between tries to get the event socket back, in milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;

/** The workbench's host, whichever it is: the preload's where there is one, else the loopback host that served this page. */
export function connectHost(): Host {
  return window.postil ?? loopbackHost();
}

function loopbackHost(): Host {
  const token = takeToken();
  const page = crypto.randomUUID();
  let tell: Deliver = () => undefined;
  return makeHost({
    caps: { nativeMenu: false, dragsFiles: false, languages: navigator.languages },
    async call(name, args) {
      if (name === 'openExternal') return openHere(args);
      if (name === 'notify') return notifyHere(args, tell);
      const answer = await fetch(`/host/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // What the host says is to be in the language that the page chose by these.
          'accept-language': navigator.languages.join(', '),
          authorization: `Bearer ${token}`,
          'x-postil-page': page,
        },
        body: toWire(args),
      }).catch((cause: unknown) => {
        throw new Error(words.startTrouble.noAnswer, { cause });
      });
      const body = fromWire(await answer.text());
      if (answer.ok) return fieldOf(body, 'value');
      throw new Error(String(fieldOf(body, 'error') ?? answer.statusText));
    },
    listen(deliver) {
      tell = deliver;
      listenFor(token, page, deliver);
    },
  });
}

/** The token comes in the address's fragment, which no server and no Referer ever sees, and is taken out at once. */
function takeToken(): string {
  const fresh = /^#t=([\w-]+)$/.exec(location.hash)?.[1];
  if (fresh !== undefined) {
    sessionStorage.setItem(TOKEN, fresh);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(TOKEN) ?? '';
}

/** Keeps the event socket open, again and again with growing pauses, for as long as the page lives. */
function listenFor(token: string, page: string, deliver: Deliver): void {
  let pause = FIRST_PAUSE;
  let wasOpen = false;
  const open = (): void => {
    const socket = new WebSocket(`ws://${location.host}/host/events`, ['postil.v1', `token.${token}`, `page.${page}`]);
    socket.onopen = () => {
      pause = FIRST_PAUSE;
      // The host keeps nothing for a tab that does not listen.
      if (wasOpen) deliver('eventsMissed', null);
      wasOpen = true;
    };
    socket.onmessage = (message) => {
      const body = fromWire(String(message.data));
      deliver(String(fieldOf(body, 'event')), fieldOf(body, 'payload'));
    };
    socket.onclose = () => {
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  };
  open();
}

/** In a browser the page itself opens links: the host may have no display. */
async function openHere(args: readonly unknown[]): Promise<void> {
  if (!takes('openExternal', args)) throw new TypeError('not an address that may be opened');
  window.open(args[0], '_blank', 'noopener,noreferrer');
}

/** In a browser the page itself tells, and only where the person has allowed it before (`mayNotify`). */
async function notifyHere(args: readonly unknown[], tell: Deliver): Promise<void> {
  if (!takes('notify', args)) throw new TypeError('not a note that may be shown');
  const [{ title, body, comment }] = args;
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  new Notification(title, { body }).onclick = () => {
    window.focus();
    tell('noteChosen', { comment });
  };
}

/**
 * Whether notes can be shown: in a browser the person is asked for that, in answer to what they did just now. The desktop
 * app need not ask.
 */
export async function mayNotify(): Promise<boolean> {
  if (window.postil !== undefined) return true;
  return 'Notification' in window && (await Notification.requestPermission()) === 'granted';
}

function fieldOf(body: unknown, key: string): unknown {
  return typeof body === 'object' && body !== null ? (body as { [key: string]: unknown })[key] : undefined; // an answer of our own host
}
