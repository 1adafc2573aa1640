import type { Json } from '../../shared/base/canonical-json.ts';
import type { Identity, Settings } from '../../shared/host/contract.ts';
import { makeMember } from '../../shared/model/records.ts';
import { edit } from '../../shared/steps/commands.ts';
import type { Room } from './room.ts';

/**
 * Tells the project who one is: writes one's own record into the people room, or changes it when name or colour are not
 * what they were. Does nothing while the first run has not asked for a name, or when nothing may be written there.
 */
export async function introduce(people: Room, me: Identity, { name, colour }: Settings): Promise<void> {
  if (name === '' || !people.canWrite) return;
  const mine = [...people.fold.all('make', 'member')].find((record) => record.made.by === me.member);
  if (mine === undefined) {
    await people.record([makeMember(me.member, name, colour, me.publicKey)], 'setup');
    return;
  }
  const wanted: { readonly [field: string]: Json } = { name, colour, publicKey: me.publicKey };
  const changed = Object.entries(wanted).filter(([field, value]) => {
    const now = mine.fields[field];
    return now?.value !== value || now.contested;
  });
  if (changed.length > 0) await people.record([edit(mine, Object.fromEntries(changed))], 'setup');
}
