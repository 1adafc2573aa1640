import { onTestFinished } from 'vitest';
import type { Project } from '../../renderer/session/project-session.ts';
import { FakeComputer } from './fake-host.ts';
import { ScriptedHub } from './scripted-hub.ts';
import { openOn } from './session-parts.ts';
import { until } from './until.ts';

/** Starts a scripted hub for the test that runs now. */
export async function startScriptedHub(): Promise<ScriptedHub> {
  const hub = await ScriptedHub.start();
  onTestFinished(() => hub.stop());
  return hub;
}

/** One more window of a computer, in a project that is known to be on a hub; closed with the test. */
export async function openThere(computer: FakeComputer, other?: Project): Promise<Project> {
  const session = await openOn(computer, other?.pid, { hub: 'scripted' });
  onTestFinished(() => session.close());
  return session;
}

/** Somebody at a computer of their own, in the project of `other` when there is one, on this hub. */
export async function person(name: string, hub: ScriptedHub, other?: Project): Promise<[Project, FakeComputer]> {
  const computer = new FakeComputer(name);
  computer.access = () => hub.access();
  return [await openThere(computer, other), computer];
}

/** Where the hub's truth of a room or a session stands. */
export const hubState = (session: { status: Project['status'] }) => session.status.hub.state;

/** Resolves when all is on the hub. */
export const onHub = (session: Project) => until(session, () => hubState(session) === 'saved', 'all is on the hub');

/** Where the rescue copy of a refused room lies, or null. */
export const rescueOf = ({ status }: { status: Project['status'] }) =>
  status.hub.state === 'refused' ? status.hub.rescue : null;
