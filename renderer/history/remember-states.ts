import type { Host } from '../../shared/host/contract.ts';
import type { RoomName } from '../../shared/model/ids.ts';

type States = Pick<Host, 'roomAt'>;

/** Asks for states of rooms, and remembers the last of each: from one moment to the next mostly one room stays as it was. */
export function rememberStates(host: States): States {
  const last = new Map<RoomName, { readonly position: number; readonly state: ReturnType<States['roomAt']> }>();
  return {
    async roomAt(room, position) {
      const known = last.get(room);
      if (known?.position === position) return known.state;
      const state = host.roomAt(room, position);
      last.set(room, { position, state });
      try {
        return await state;
      } catch (error) {
        last.delete(room);
        throw error;
      }
    },
  };
}
