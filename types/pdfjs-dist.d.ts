/**
 * The part of pdf.js that `shared/` uses. Its published types pull in the DOM's, which do not exist there, and its worker
 * has none.
 */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export interface TextItem {
    readonly str: string;
    readonly dir: 'ltr' | 'rtl' | 'ttb';
    readonly transform: readonly [number, number, number, number, number, number];
    readonly width: number;
    readonly height: number;
    readonly fontName: string;
    readonly hasEOL: boolean;
  }
  export interface TextMarkedContent {
    readonly type: string;
  }
  export interface PageViewport {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly [number, number, number, number, number, number];
  }
  export interface PDFPageProxy {
    getViewport(options: { scale: number }): PageViewport;
    getTextContent(): Promise<{ readonly items: readonly (TextItem | TextMarkedContent)[] }>;
    cleanup(): boolean;
  }
  export interface PDFDocumentProxy {
    readonly numPages: number;
    getPage(number: number): Promise<PDFPageProxy>;
    getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  }
  export interface PDFDocumentLoadingTask {
    readonly promise: Promise<PDFDocumentProxy>;
    destroy(): Promise<void>;
  }
  export const VerbosityLevel: { readonly ERRORS: 0 };
  export function getDocument(source: {
    readonly data: Uint8Array;
    readonly verbosity: number;
    readonly cMapUrl: string;
    readonly cMapPacked: boolean;
    readonly BinaryDataFactory: new () => { fetch(asked: { kind: string; filename: string }): Promise<Uint8Array> };
    readonly useWorkerFetch: boolean;
    readonly useSystemFonts: boolean;
    readonly useWasm: boolean;
    readonly disableFontFace: boolean;
    readonly isOffscreenCanvasSupported: boolean;
    readonly isImageDecoderSupported: boolean;
    readonly maxImageSize: number;
    readonly stopAtErrors: boolean;
  }): PDFDocumentLoadingTask;
}
