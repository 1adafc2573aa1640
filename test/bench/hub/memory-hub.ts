import { makeInvitation } from '../../../hub/invitations.ts';
import { startHub } from '../../../hub/server.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { memoryLog } from './memory-log.ts';

/**
 * The program of a process that is the very same hub with its rooms in memory. Its folder is its only argument; it tells
 * its parent where it is and with which invitation a project is put on it, and ends with its parent.
 */
const dir = process.argv[2]!;
const hub = await startHub({ dir, port: 0, log: memoryLog() });
const db = openStore(hubFiles(dir).members);
const { invitation } = makeInvitation(db, { pid: null, role: 'owner', uses: 1 });
db.close();
process.send?.({ url: hub.url, invitation });
process.once('disconnect', () => process.exit());
