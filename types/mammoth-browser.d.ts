/** The part of mammoth that `shared/` uses: its build for browsers, which also runs in workers and in Node. */
declare module 'mammoth/mammoth.browser.js' {
  interface Options {
    readonly styleMap: readonly string[];
    readonly convertImage: unknown;
    readonly externalFileAccess: false;
  }
  const mammoth: {
    /** Rejects with an `Error` when the document cannot be read. */
    convertToHtml(input: { readonly arrayBuffer: ArrayBuffer }, options: Options): Promise<{ readonly value: string }>;
    readonly images: { imgElement(read: () => Promise<{ src: string }>): unknown };
  };
  export default mammoth;
}
