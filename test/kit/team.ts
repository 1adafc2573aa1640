import { onTestFinished } from 'vitest';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { ProjectSession, SessionDoor } from '../../renderer/session/session-types.ts';
import { FakeComputer } from './fake-host.ts';
import { type HubProcess, startHubProcess } from './hub.ts';
import { ARTICLE } from './session-parts.ts';

/** A person at a computer of their own; each `door` is one more window. */
export class Person {
  readonly computer: FakeComputer;
  readonly #memory = shortMemory();

  constructor(name: string) {
    this.computer = new FakeComputer(name);
  }

  get door(): SessionDoor {
    return makeDoor(this.computer.window(), { memory: this.#memory, copy: noCopy });
  }
}

/** The same session, closed when the test that runs now is over. */
export function closing<S extends ProjectSession>(session: S): S {
  onTestFinished(() => session.close());
  return session;
}

/** Somebody new, let into a member's project. */
export async function joins(hub: HubProcess, member: Person, session: ProjectSession, person: Person) {
  const invited = await member.computer.window().invite(session.pid, 'annotator', { uses: 1, days: 14 });
  if (!invited.ok) throw new Error(invited.message);
  const joined = await person.door.join(hub.url, invited.value.invitation);
  if (!joined.ok) throw new Error(joined.message);
  return closing(joined.value);
}

/** Ana has put a project with one article on a real hub, and Ben has joined it. */
export async function anaAndBen() {
  const hub = await startHubProcess();
  const ana = new Person('Ana');
  const ben = new Person('Ben');
  const hers = closing(await ana.door.create('Flood'));
  await hers.addArticle(ARTICLE);
  const shared = await ana.door.share(hers, hub.url, hub.invitation);
  if (!shared.ok) throw new Error(shared.message);
  const his = await joins(hub, ana, hers, ben);
  return { hub, ana, ben, hers, his };
}
