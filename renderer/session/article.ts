import { type LiveText, liveText } from '../../shared/anchor/live-text.ts';
import { assert } from '../../shared/base/assert.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Room } from './room.ts';
import type { OpenArticle, OpenRoom } from './session-types.ts';
import { Watched } from './watched.ts';

/** An open article: its two rooms and its text. Closing it gives the rooms back. */
export class Article extends Watched implements OpenArticle {
  readonly aid: ArticleId;
  readonly text: LiveText;
  readonly textRoom: OpenRoom;
  readonly marks: OpenRoom;
  readonly #ends: (() => void)[];

  /** `leave` is called once, when the article is closed. */
  constructor(aid: ArticleId, textRoom: Room, marks: Room, leave: () => void) {
    super();
    assert(textRoom.body !== null, 'an article needs a room with a text');
    const text = liveText(textRoom.body);
    this.aid = aid;
    this.text = text;
    this.textRoom = textRoom;
    this.marks = marks;
    this.#ends = [
      textRoom.subscribe(() => this.bump()),
      marks.subscribe(() => this.bump()),
      text.onChange(() => this.bump()),
      () => text.dispose(),
      leave,
    ];
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }
}
