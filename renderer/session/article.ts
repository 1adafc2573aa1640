import { type LiveText, liveText } from '../../shared/anchor/live-text.ts';
import { assert } from '../../shared/base/assert.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { MarkSet } from '../../shared/wire/room.ts';
import type { OwnMarks } from './own-marks.ts';
import type { OwnRegister } from './own-register.ts';
import type { PresencePeople } from './presence-people.ts';
import { PresencePointing } from './presence-pointing.ts';
import type { Room } from './room.ts';
import type { OpenArticle, OpenRoom } from './session-types.ts';
import { Watched } from './watched.ts';

/** What an article is opened with. */
interface ArticleParts {
  readonly aid: ArticleId;
  readonly set: MarkSet;
  readonly text: Room;
  /** The room of the marks. */
  readonly room: Room;
  /** The marks as they are shown, where they are one member's own; else null. */
  readonly marks: OwnMarks | null;
  /** The register as it goes with them. */
  readonly register: OwnRegister | null;
  readonly people: PresencePeople;
  /** Called once, when the article is closed. */
  leave(): void;
}

/** An open article: its text and one set of its marks. Closing it gives the rooms back. */
export class Article extends Watched implements OpenArticle {
  readonly aid: ArticleId;
  readonly text: LiveText;
  readonly textRoom: OpenRoom;
  readonly marks: OpenRoom;
  readonly talk: OpenRoom;
  readonly set: MarkSet;
  readonly register: OwnRegister | null;
  readonly presence: PresencePointing;
  readonly #own: OwnMarks | null;
  readonly #ends: (() => void)[];

  constructor({ aid, set, text: textRoom, room, marks: own, register, people, leave }: ArticleParts) {
    super();
    assert(textRoom.body !== null, 'an article needs a room with a text');
    const text = liveText(textRoom.body);
    this.aid = aid;
    this.text = text;
    this.textRoom = textRoom;
    this.set = set;
    this.#own = own;
    this.register = register;
    this.marks = own ?? room;
    this.talk = own?.talk ?? room;
    this.presence = new PresencePointing(aid, room.link.presence, people);
    this.#ends = [
      textRoom.subscribe(() => this.bump()),
      this.marks.subscribe(() => this.bump()),
      text.onChange(() => this.bump()),
      () => text.dispose(),
      () => this.presence.dispose(),
      () => own?.close(),
      () => register?.close(),
      leave,
    ];
  }

  get asRevealed(): boolean {
    return this.#own?.asRevealed ?? true;
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }
}
