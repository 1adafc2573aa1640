import type { DatasetFiles, DatasetFormat } from '../format.ts';
import type { FormatOptions } from '../format-options.ts';
import { inPieces } from '../in-pieces.ts';
import { oneMode, twoMode } from './graphml.ts';
import { Network } from './network.ts';
import { statementsOf, typesIn } from './statement.ts';
import { statementTables } from './tables.ts';

const TWO_MODE = '.actors-concepts.graphml';
const ONE_MODE = '.actors.graphml';

/**
 * Claims as statements, for the analysis of discourse networks: a table as Discourse Network Analyzer exports them
 * (github.com/leifeld/dna), one of the documents, and two networks in GraphML, of actors with concepts and of actors with
 * one another.
 */
export function statements({ register = [] }: FormatOptions): DatasetFormat {
  const typeOf = typesIn(register);
  const tables = inPieces(statementTables(typeOf));
  return {
    ...tables,
    targets: [...tables.targets, TWO_MODE, ONE_MODE],
    async open(files) {
      const rows = await tables.open(files);
      const network = new Network();
      return {
        async add(article) {
          await rows.add(article);
          for (const statement of statementsOf(article, typeOf)) network.add(statement);
        },
        async end(vocabulary) {
          await rows.end(vocabulary);
          await put(files, TWO_MODE, twoMode(network));
          await put(files, ONE_MODE, oneMode(network));
        },
        written: () => rows.written(),
      };
    },
  };
}

/** How many characters are written at once. */
const CHUNK = 65_536;

async function put(files: DatasetFiles, name: string, chunks: Iterable<string>): Promise<void> {
  const utf8 = new TextEncoder();
  const file = await files.create(name);
  let text = '';
  for (const chunk of chunks) {
    text += chunk;
    if (text.length < CHUNK) continue;
    await file.append(utf8.encode(text));
    text = '';
  }
  await file.append(utf8.encode(text));
  await file.close();
}
