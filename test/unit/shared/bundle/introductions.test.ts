import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../../../shared/base/base64url.ts';
import { introductions } from '../../../../shared/bundle/introductions.ts';
import type { StepEntry } from '../../../../shared/bundle/judge-steps.ts';
import { makeMember } from '../../../../shared/model/records.ts';
import { edit } from '../../../../shared/steps/commands.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject, verifyWithNode } from '../../../kit/signed-project.ts';

/** A project's people room, and who introduces themselves in it. */
function room() {
  const project = new SignedProject();
  const people = peopleRoom(project.pid);
  const entries = () => [...stepsMap(project.doc(people)).entries()] as unknown as StepEntry[]; // written by `act`
  return { project, people, entries, introduced: () => introductions(people, entries(), verifyWithNode) };
}

describe('an introduction', () => {
  it('tells name and key', () => {
    const { project, introduced } = room();
    const ben = newPerson();
    project.introduce(ben, 'Ben');
    const found = introduced().get(ben.member);
    expect(found?.name).toBe('Ben');
    expect(toBase64url(found?.publicKey ?? new Uint8Array())).toBe(ben.publicKey);
  });

  it('tells the name as its holder changed it since', () => {
    const { project, people, entries, introduced } = room();
    const ben = newPerson();
    project.introduce(ben, 'Ben');
    const fold = newFold();
    fold.add(entries());
    project.act(ben, people, [edit([...fold.all('make', 'member')][0]!, { name: 'Benedikt' })]);
    expect(introduced().get(ben.member)?.name).toBe('Benedikt');
  });

  it('is nobody’s who has not signed it: a public key is public', () => {
    const { project, people, introduced } = room();
    const [ben, eve] = [newPerson(), newPerson()];
    const posing = { ...eve, member: ben.member };
    project.act(posing, people, [makeMember(ben.member, 'Ana', 'teal', ben.publicKey)]);
    expect(introduced().size).toBe(0);
  });

  it('counts only with the key that makes its holder’s id', () => {
    const { project, people, introduced } = room();
    const [ben, eve] = [newPerson(), newPerson()];
    const posing = { ...eve, member: ben.member };
    project.act(posing, people, [makeMember(ben.member, 'Ana', 'teal', eve.publicKey)]);
    expect(introduced().size).toBe(0);
  });

  it('keeps the right name beside a forged one under the same key of a step', () => {
    const { project, people, entries } = room();
    const ben = newPerson();
    project.introduce(ben, 'Ben');
    const [key, step] = entries()[0]!;
    const forged: StepEntry = [key, { ...step, acts: [makeMember(ben.member, 'Ana', 'teal', ben.publicKey)] }];
    for (const list of [
      [forged, ...entries()],
      [...entries(), forged],
    ]) {
      expect(introductions(people, list, verifyWithNode).get(ben.member)?.name).toBe('Ben');
    }
  });
});
