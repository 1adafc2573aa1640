import type { DatasetMark, DatasetRelation } from './dataset.ts';
import type { OwnRecord } from './foreign.ts';

type Told = Pick<DatasetMark | DatasetRelation, 'author' | 'at' | 'entries' | 'contested' | 'dropContested'>;

/** What one of Postil's own records tells that no other format does. */
export const ownOf = ({ author, at, entries = {}, contested, dropContested }: Told): OwnRecord => ({
  ...{ author, at, contested, dropContested },
  ...(Object.keys(entries).length === 0 ? {} : { entries }),
});
