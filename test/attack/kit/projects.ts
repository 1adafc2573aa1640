import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import type { Act } from '../../../shared/model/step.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../kit/signed-project.ts';

/** A comment: the plainest act there is. */
export const note = (text: string): Act => ({ kind: 'comment', of: null, text });

const TEXT = 'The harbour office counted nine boats.\n\n“Nobody is missing,” its head said on Monday.\n';

/** A project as it lies at a desk, and what its people may send there. */
export function attackedProject() {
  const [ana, ben, eve] = [newPerson(), newPerson(), newPerson()];
  const project = SignedProject.founded(ana, 'Harbour');
  project.introduce(ben, 'Ben');
  const aid = project.addArticle(ana, TEXT);
  const rooms: { readonly marks: RoomName; readonly text: RoomName } = {
    marks: teamRoom(project.pid, aid),
    text: textRoom(project.pid, aid),
  };
  project.act(ana, rooms.marks, [note('one')]);
  project.act(ben, rooms.marks, [note('two')]);
  return { project, ana, ben, eve, aid, words: TEXT, ...rooms, file: writeBundle(project.bundle()) };
}

/** A copy in which people went on working: marks, a correction of the text, a stranger, a second article. */
export function furtherCopy({
  project,
  ana,
  ben,
  eve,
  marks,
  text,
}: ReturnType<typeof attackedProject>): SignedProject {
  const there = project.copy();
  there.act(ana, marks, [note('three'), note('four')]);
  there.act(ben, marks, [note('five')]);
  bodyOf(there.doc(text)).insert(4, 'old ');
  there.introduce(eve, 'Eve');
  there.act(eve, marks, [note('six')]);
  there.addArticle(ben, 'A second article.\nIt is short.\n', 'Second');
  return there;
}
