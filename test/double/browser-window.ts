import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { drop } from '../../shared/base/drop.ts';
import { app, type Closable } from './app.ts';
import { preventable } from './preventable.ts';
import { refusal } from './strict.ts';
import { WebContents } from './web-contents.ts';

/** Electron's safe defaults: changing one ends the double. */
const SAFE = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true } as const;
const UNSAFE = [
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
] as const;

/** Electron's `BrowserWindow`. What a window manager does (minimise, focus, …) is only remembered. */
export class BrowserWindow extends EventEmitter implements Closable {
  static readonly #all = new Set<BrowserWindow>();

  readonly webContents: WebContents;
  readonly whenClosed: Promise<void>;
  #visible: boolean;
  #minimized = false;
  #maximized = false;
  #bounds: Rectangle;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw refusal('a BrowserWindow cannot be made before the app is ready');
    const preferences = { ...SAFE, ...options.webPreferences };
    checkPreferences(preferences);
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#visible = options.show !== false;
    this.webContents = new WebContents(preferences, this.#bounds);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.whenClosed = new Promise((resolve) => this.once('closed', resolve));
    this.webContents.once('-gone', () => this.#closed());
    BrowserWindow.#all.add(this);
    app.openWindows.add(this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) drop(this.webContents.destroy());
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  show(): void {
    this.#visible = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  minimize(): void {
    this.#minimized = true;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  restore(): void {
    this.#minimized = false;
  }

  focus(): void {
    BrowserWindow.#all.delete(this);
    BrowserWindow.#all.add(this);
  }

  #closed(): void {
    BrowserWindow.#all.delete(this);
    app.openWindows.delete(this);
    this.emit('closed');
    if (app.openWindows.size > 0 || app.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
}

function checkPreferences(preferences: WebPreferences): void {
  for (const [name, safe] of Object.entries(SAFE)) {
    if (preferences[name as keyof typeof SAFE] !== safe) throw refusal(`webPreferences.${name} must be ${safe}`); // keys of SAFE
  }
  const unsafe = UNSAFE.find((name) => preferences[name]);
  if (unsafe) throw refusal(`webPreferences.${unsafe} is on`);
  if (preferences.preload !== undefined && !existsSync(preferences.preload)) {
    throw refusal(`there is no preload at ${preferences.preload}`);
  }
}
