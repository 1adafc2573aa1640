/** Where the window has the tables of older Chinese, Japanese and Korean fonts that come with pdf.js. */
const MAPS = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/**
 * The table of characters of this name, from the window's own files.
 * @throws when there is none of this name: pdf.js takes that for letters that are not known
 */
export async function characterMap(name: string): Promise<Uint8Array> {
  const address = MAPS[`../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (address === undefined) throw new Error(`there is no table of characters named ${name}`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the table of characters ${name} could not be fetched (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}
