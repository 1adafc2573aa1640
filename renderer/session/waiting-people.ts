import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { WaitingPerson } from '../../shared/host/bundles.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { Notices } from './notices.ts';
import type { Room } from './room.ts';
import { Watched } from './watched.ts';

/**
 * People whose steps wait outside the project. The host is asked when the project opens, when it says that this changed,
 * and when the people room did: somebody who has joined waits no more, and the host takes in what waited of theirs.
 */
export class WaitingPeople extends Watched {
  readonly #host: Host;
  readonly #pid: ProjectId;
  readonly #people: Room;
  readonly #notices: Notices;
  readonly #ends: (() => void)[];
  #list: readonly WaitingPerson[] = [];
  /** How many steps the people room had when the host was asked last. */
  #askedAt = -1;
  /** The number of the latest question: an older answer no longer counts. */
  #question = 0;

  constructor(host: Host, pid: ProjectId, people: Room, notices: Notices) {
    super();
    this.#host = host;
    this.#pid = pid;
    this.#people = people;
    this.#notices = notices;
    this.#ends = [
      host.on('projectsChanged', () => this.#ask()),
      host.on('eventsMissed', () => this.#ask()),
      people.subscribe(() => queueMicrotask(() => this.#peopleChanged())),
    ];
    this.#peopleChanged();
  }

  get list(): readonly WaitingPerson[] {
    return this.#list;
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#question++;
  }

  /** The host knows of a newcomer once its disk has the people room. */
  #peopleChanged(): void {
    if (this.#people.status.here.state === 'saved' && this.#people.fold.stepCount !== this.#askedAt) this.#ask();
  }

  #ask(): void {
    const question = ++this.#question;
    this.#askedAt = this.#people.fold.stepCount;
    drop(
      this.#host.waiting(this.#pid).then((list) => {
        if (question !== this.#question) return;
        this.#notices.over('waiting');
        this.#list = list;
        this.bump();
      }),
      (error) => {
        if (question === this.#question)
          this.#notices.raise('waiting', words.sessionTrouble.waitingUnread(errorWords(error)));
      },
    );
  }
}
