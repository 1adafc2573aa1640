import type { ArticleId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { type MarkSet, roomName, textRoom } from '../../shared/wire/room.ts';
import { Article } from './article.ts';
import type { ArticleSets } from './article-sets.ts';
import { OwnMarks } from './own-marks.ts';
import { OwnRegister } from './own-register.ts';
import type { PresencePeople } from './presence-people.ts';
import type { Room } from './room.ts';
import type { RoomPool } from './room-pool.ts';

/** What opening articles needs of a session. */
interface Opening {
  readonly pool: RoomPool;
  readonly pid: ProjectId;
  readonly sets: ArticleSets;
  readonly presence: PresencePeople;
  readonly register: Room;
}

/** Opens an article with one set of its marks. `passing`: only to do something in it. */
export async function openArticle(
  { pool, pid, sets, presence, register }: Opening,
  aid: ArticleId,
  set: MarkSet,
  passing: boolean,
): Promise<Article> {
  const used: Room[] = [];
  const use = async (name: RoomName): Promise<Room> => {
    const room = await pool.use(name, passing);
    used.push(room);
    return room;
  };
  const leave = (): void => {
    for (const room of used.splice(0)) pool.leave(room);
  };
  try {
    const text = await use(textRoom(pid, aid));
    const room = await use(roomName({ kind: 'marks', pid, aid, set }));
    const shown = { aid, set, text, room, people: presence };
    if (set === 'team' || set === 'gold') return new Article({ ...shown, marks: null, register: null, leave });
    const talk = { kind: 'review', pid, aid, of: set } as const;
    const review = sets.mayRead(talk) ? await use(roomName(talk)) : null;
    const revealed = sets.revealed(aid);
    // Whoever made nothing before the reveal has nothing that counts.
    const state = revealed === null ? null : (revealed.get(set) ?? { steps: 0, seq: 0, digest: '' });
    const marks = new OwnMarks(room, review, state);
    // Who only passes through looks at no register.
    return new Article({ ...shown, marks, register: passing ? null : new OwnRegister(register, room), leave });
  } catch (error) {
    leave();
    throw error;
  }
}
