import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import type { MemoryFiles } from '../../../kit/memory-files.ts';

/** Everything that files of a dataset hold, as one text: zips unpacked, Parquet as JSON. For finding words in it. */
export async function allWords({ files }: Pick<MemoryFiles, 'files'>): Promise<string> {
  const texts: string[] = [];
  for (const [name, { whole }] of files) {
    if (name.endsWith('.parquet')) {
      const rows = await parquetReadObjects({ file: whole.slice().buffer as ArrayBuffer }); // of its own, not shared
      texts.push(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
    } else if (name.endsWith('.qdpx')) texts.push(...Object.values(unzipSync(whole)).map((bytes) => strFromU8(bytes)));
    else texts.push(strFromU8(whole));
  }
  return texts.join('\n');
}
