import { EventEmitter, once } from 'node:events';
import type {
  WebContents as ElectronWebContents,
  HandlerDetails,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import { fromChromium, toChromium } from './addresses.ts';
import { app } from './app.ts';
import type { Cdp } from './cdp.ts';
import type { CdpCommands, CdpEvents } from './cdp-messages.ts';
import { cdp } from './chromium.ts';
import { makeClone } from './clone.ts';
import { ipcMain } from './ipc-main.ts';
import type { FromPage, KeyPress, ToPage } from './page/messages.ts';
import { PRELOAD_WORLD, pageScript, preloadScript } from './page/scripts.ts';
import { preventable } from './preventable.ts';
import { permitted } from './session.ts';
import { judgePopups, openPage } from './targets.ts';

const clone = makeClone();

/** Keys that no page took: the menu listens. */
export const untakenKeys = new Emitter<KeyPress>();

/** Electron's `webContents`: one Chromium page. Events that begin with `-` are the double's own. */
export class WebContents extends EventEmitter {
  static readonly #all = new Set<WebContents>();
  static #count = 0;

  readonly id = ++WebContents.#count;
  /** Resolves when the page can be told to load something. */
  readonly whenOpen: Promise<void>;
  readonly #preferences: WebPreferences;
  #cdp: Cdp | null = null;
  #targetId = '';
  #session = '';
  #address = '';
  /** The execution context of the preload, null while there is none. */
  #context: number | null = null;
  #loading = false;
  #gone = false;
  #openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;
  #popups: string[] = [];

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super();
    this.#preferences = preferences;
    WebContents.#all.add(this);
    app.emit('web-contents-created', preventable(), this);
    this.whenOpen = this.#open(size);
  }

  static getAllWebContents(): WebContents[] {
    return [...WebContents.#all];
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.#targetId === targetId);
  }

  /** The only frame that asks anything: frames within the page get no preload. */
  get mainFrame(): { url: string; origin: string; parent: null } {
    const { protocol, host } = new URL(this.#address);
    return { url: this.#address, origin: `${protocol}//${host}`, parent: null };
  }

  async loadURL(address: string): Promise<void> {
    await this.whenOpen;
    await this.#grant(address);
    this.#loading = true;
    const loaded = once(this, 'did-finish-load');
    const { errorText } = await this.#send('Page.navigate', { url: toChromium(address) });
    if (errorText !== undefined) {
      this.#loading = false;
      throw Object.assign(new Error(`${errorText} loading '${address}'`), { code: errorText, url: address });
    }
    await loaded;
  }

  /** Sends an event to the preload; lost, as in Electron, when no page is there. */
  send(channel: string, ...args: unknown[]): void {
    this.#tell({ kind: 'event', channel, args: clone.pack(args) });
  }

  reload(): void {
    this.#loading = true;
    drop(this.#send('Page.reload', {}));
  }

  /** Runs code in the page's own world; resolves to its JSON value. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const answer = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value;
  }

  async printToPDF(options: { preferCSSPageSize: boolean; printBackground: boolean }): Promise<Buffer> {
    return Buffer.from((await this.#send('Page.printToPDF', options)).data, 'base64');
  }

  /** Nothing is dragged: that is the system's. Specs put their own in its place. */
  startDrag(): void {
    // see above
  }

  forcefullyCrashRenderer(): void {
    // The page dies of it, so no answer ever comes.
    drop(this.#send('Page.crash', {}), () => undefined);
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }

  getURL(): string {
    return this.#address;
  }

  isDestroyed(): boolean {
    return this.#gone;
  }

  /** Closes the page for good. */
  async destroy(): Promise<void> {
    await this.whenOpen;
    if (!this.#gone) await this.#cdp?.send('Target.closeTarget', { targetId: this.#targetId });
  }

  /** Whether a popup of this page may live, by main's handler. */
  async judgePopup(seen: string): Promise<boolean> {
    // Page.windowOpen says the address; the target may be announced a moment before it.
    for (let waited = 0; this.#popups.length === 0 && waited < 500; waited += 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const url = fromChromium(this.#popups.shift() ?? seen);
    const details: HandlerDetails = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    };
    return this.#openHandler?.(details).action !== 'deny';
  }

  async #open(size: { width: number; height: number }): Promise<void> {
    this.#cdp = await cdp;
    const { targetId, sessionId } = await openPage(this.#cdp, size);
    this.#targetId = targetId;
    this.#session = sessionId;
    this.#listen();
    await Promise.all([
      this.#send('Page.enable', {}),
      this.#send('Runtime.enable', {}),
      this.#send('Inspector.enable', {}),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
      this.#send('Runtime.addBinding', { name: '__toMain', executionContextName: PRELOAD_WORLD }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript() }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: PRELOAD_WORLD,
        source: preloadScript(this.#preferences.preload, this.#preferences.additionalArguments),
      }),
    ]);
    await this.#send('Runtime.runIfWaitingForDebugger', {});
  }

  #listen(): void {
    this.#on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#address = fromChromium(frame.url);
    });
    this.#on('Page.loadEventFired', () => {
      this.#loading = false;
      this.emit('did-finish-load');
    });
    this.#on('Page.windowOpen', ({ url }) => this.#popups.push(url));
    this.#on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData.frameId === this.#targetId) this.#context = context.id;
    });
    this.#on('Runtime.executionContextsCleared', () => {
      this.#context = null;
    });
    this.#on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      // Only the preload's world has the binding, and `#tell`'s counterpart alone writes to it.
      if (executionContextId === this.#context) drop(this.#hear(JSON.parse(payload) as FromPage));
    });
    this.#on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      console.error(`[page] ${text} ${exception?.description ?? ''}`);
    });
    this.#on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 139 });
    });
    this.#on('Fetch.requestPaused', (request) => drop(this.#judgeNavigation(request)));
    this.#cdp?.on('Target.targetDestroyed', null, ({ targetId }) => {
      if (targetId !== this.#targetId || this.#gone) return;
      this.#gone = true;
      WebContents.#all.delete(this);
      this.emit('-gone');
    });
  }

  /** Asks main's `will-navigate` listeners about a navigation that the page began. */
  async #judgeNavigation({ requestId, frameId, request }: CdpEvents['Fetch.requestPaused']): Promise<void> {
    if (frameId === this.#targetId && !this.#loading) {
      const url = fromChromium(request.url);
      const event = preventable({ url, isMainFrame: true, isSameDocument: false });
      this.emit('will-navigate', event, url);
      if (event.defaultPrevented) {
        await this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
    }
    await this.#send('Fetch.continueRequest', { requestId });
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.kind === 'key') {
      untakenKeys.emit(message);
      return;
    }
    const event = preventable({ sender: this, senderFrame: this.mainFrame });
    const args = clone.unpack(message.args) as unknown[]; // packed from an argument list
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    const { turn, channel } = message;
    try {
      this.#tell({ kind: 'resolved', turn, value: clone.pack(await ipcMain.answer(channel, event, args)) });
    } catch (error) {
      this.#tell({ kind: 'rejected', turn, message: `Error invoking remote method '${channel}': ${error}` });
    }
  }

  #tell(message: ToPage): void {
    if (this.#context === null || this.#gone) return;
    const expression = `__fromMain(${JSON.stringify(JSON.stringify(message))})`;
    // The page may leave while the message is on its way; Electron drops it too.
    drop(this.#send('Runtime.evaluate', { expression, contextId: this.#context }), () => undefined);
  }

  async #grant(address: string): Promise<void> {
    const { host } = new URL(address);
    if (host === '') return;
    const contents = this as unknown as ElectronWebContents; // as much of one as the handlers look at
    const permissions = await permitted(contents, address);
    await this.#cdp?.send('Browser.grantPermissions', { permissions, origin: new URL(toChromium(address)).origin });
  }

  #send<M extends keyof CdpCommands>(method: M, params: CdpCommands[M]['params']): Promise<CdpCommands[M]['answer']> {
    if (!this.#cdp) throw new Error('electron double: the page is not open yet');
    return this.#cdp.send(method, params, this.#session);
  }

  #on<E extends keyof CdpEvents>(event: E, listener: (payload: CdpEvents[E]) => void): void {
    this.#cdp?.on(event, this.#session, listener);
  }
}

judgePopups(async (info) => {
  const opener = WebContents.fromDevToolsTargetId(info.openerId ?? '') ?? WebContents.getAllWebContents()[0];
  return opener === undefined || opener.judgePopup(info.url);
});
