/// <reference path="../../../types/pdfjs-dist.d.ts" />
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';

/** One of the tables that say which letters the codes of an Asian font are, by its name: “UniGB-UCS2-H”. */
export type CharacterMaps = (name: string) => Promise<Uint8Array>;

/** An open PDF. Whoever opened it closes it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Whether a table of characters was wanted, until now, that is not here: words in such fonts are missing. */
  lacksTables(): boolean;
  close(): Promise<void>;
}

/**
 * Opens a PDF in this thread, which is a worker's already: pdf.js would start one more, unless its other half is loaded
 * here. It takes the bytes over. Nothing of it is drawn, no script of it runs, and nothing is fetched but `maps`.
 */
export async function openPdf(bytes: Uint8Array, maps: CharacterMaps | undefined): Promise<Result<OpenPdf>> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  await loadOtherHalf();
  const missing = new Set<string>();
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    ...{ cMapUrl: 'maps/', cMapPacked: true, BinaryDataFactory: dataFrom(maps, missing), useWorkerFetch: false },
    ...{ useSystemFonts: false, useWasm: false, disableFontFace: true },
    // Pictures are of no use here: none is to be unpacked.
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 0 },
    stopAtErrors: false,
  });
  try {
    return ok({ document: await task.promise, lacksTables: () => missing.size > 0, close: () => task.destroy() });
  } catch (error) {
    await task.destroy();
    return isPassword(error)
      ? fail('pdf-locked', words.ingestTrouble.pdfLocked)
      : fail('pdf-broken', words.ingestTrouble.pdfBroken);
  }
}

/**
 * Loads the half of pdf.js that does the work, for `getDocument` to find. In a browser's worker it would take the thread's
 * messages for its own, unless it believes to be in a page: it looks for a window, which it gets for that moment.
 */
async function loadOtherHalf(): Promise<void> {
  const isWorker = 'onmessage' in globalThis && !('window' in globalThis);
  if (isWorker) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  } finally {
    if (isWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}

const isPassword = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

/**
 * Where pdf.js gets its tables: it makes an object of a class that it is given. Fonts are needed for drawing alone. Tables
 * that are not here are noted in `missing`: pdf.js passes over the words that need them.
 */
function dataFrom(maps: CharacterMaps | undefined, missing: Set<string>) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`${filename} is not here`);
      const name = filename.replace(/\.bcmap$/, '');
      try {
        if (maps !== undefined) return await maps(name);
      } catch {
        // As without any tables: whoever reads the pages is told that one is missing.
      }
      missing.add(name);
      throw new Error(`${name} is not here`);
    }
  };
}
