import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { parseGuideCaret } from '../../shared/guide/caret.ts';
import { guideRoot } from '../../shared/guide/guide-root.ts';
import { guidelinesOf } from '../../shared/guide/read-guide.ts';
import { addSections } from '../../shared/guide/write-guide.ts';
import { guideRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { TestMember } from '../kit/member.ts';
import { anaAndBen, closing } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const sections = (session: ProjectSession) =>
  guidelinesOf(session.guide.root.doc!).blocks.flatMap((block) => (block.kind === 'section' ? [block.tag] : [])); // a root has its document
const isSaved = (session: ProjectSession) => () => session.guide.room.status.hub.state === 'saved';

test('guidelines go to everybody, are counted as held by them, and what was said to be saved outlives a killed hub', async () => {
  const { hub, ana, hers, his } = await anaAndBen();
  hers.guide.write((root) => addSections(root, ['claim']));
  await until(his.guide.room, () => sections(his).length === 1, 'Ben has the section');
  await until(hers.guide.room, () => hers.guide.room.status.people === 1, 'Ana knows that he has');
  // Whoever wrote is gone with all they had, and only Ben reads on, who may not bring it: what there is, the hub kept.
  hers.guide.write((root) => addSections(root, ['actor', 'figure']));
  await until(hers.guide.room, isSaved(hers), 'it is saved');
  await hub.kill();
  await until(hers, () => hers.status.here.state === 'saved', 'nothing of it is still being written here');
  hers.close();
  ana.computer.log.delete(guideRoom(hers.pid));
  await hub.start();
  const again = closing(await ana.door.open(hers.pid));
  await until(again.guide.room, () => sections(again).length === 3, 'the hub brings all of it');
  expect(sections(again)).toEqual(['claim', 'actor', 'figure']);

  // Where somebody writes is told in the room; it is read as a place or not at all.
  const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(again.guide.root, 1));
  const end = again.guide.presence.say(() => ({ caret: { anchor: at, focus: at } }));
  const carets = () => [...his.guide.presence.told('caret')].map(({ value }) => parseGuideCaret(value));
  await until(
    { subscribe: (tell) => his.guide.presence.moved.on(tell) },
    () => carets().some((caret) => caret !== null),
    'Ben sees the caret',
  );
  expect(carets().filter((caret) => caret !== null)).toEqual([parseGuideCaret({ anchor: at, focus: at })]);
  end();
});

test('an annotator’s change of the guidelines is refused, in the workbench and at the hub; a curator’s is taken', async () => {
  const { his } = await anaAndBen();
  await until(his, () => his.role === 'annotator', 'Ben knows his role');
  expect(his.guide.room.canWrite).toBe(false);
  expect(() => his.guide.write((root) => addSections(root, ['claim']))).toThrow(
    'Your role in this project does not allow this change.',
  );
  expect(sections(his)).toEqual([]);

  const owner = await TestMember.founder(await startHubProcess());
  const [curator, annotator] = [await owner.invite('curator'), await owner.invite('annotator')];
  const name = guideRoom(owner.pid);
  const [good, bad] = [curator.open(name), annotator.open(name)];
  await Promise.all([good.synced(), bad.synced()]);
  good.doc.transact(() => addSections(guideRoot(good.doc), ['claim']));
  await bad.until(() => guidelinesOf(bad.doc).blocks.length === 2, 'the annotator reads it');
  guideRoot(bad.doc).delete(0, 1);
  expect(await bad.refused).toBe('deletion');
  const worse = annotator.open(name);
  await worse.synced();
  worse.doc.transact(() => addSections(guideRoot(worse.doc), ['actor']));
  expect(await worse.refused).toBe('no-right');
  const look = owner.open(name);
  await look.synced();
  expect(guidelinesOf(look.doc).blocks).toMatchObject([{ kind: 'section', tag: 'claim' }, { kind: 'paragraph' }]);
});
