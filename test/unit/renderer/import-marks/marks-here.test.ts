import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { findHomes } from '../../../../renderer/import-marks/find-homes.ts';
import { marksHere, peopleHere } from '../../../../renderer/import-marks/marks-here.ts';
import { whatComes } from '../../../../renderer/import-marks/what-comes.ts';
import { writeDocuments } from '../../../../renderer/import-marks/write-documents.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import type { ForeignDocument, ForeignMark } from '../../../../shared/formats/foreign.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../../shared/text/genesis.ts';
import { textRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { openOn } from '../../../kit/session-parts.ts';

const TEXT = 'The quay lost nine boats on Sunday. Ilse Brandt said so, and the harbour office said nothing.\n';
const WORDS = ['quay', 'nine boats', 'Sunday', 'Ilse Brandt', 'said so', 'harbour office'];

const quay = (text: string, annotator: string, words: readonly string[]): ForeignDocument => ({
  ...{ name: 'quay', text, meta: {} },
  marks: words.map(
    (each): ForeignMark => ({
      ...{ id: each, label: 'claim', attrs: {}, annotator, note: null },
      spans: [{ start: text.indexOf(each), end: text.indexOf(each) + each.length }],
    }),
  ),
  links: [{ type: 'same', from: 'quay', to: 'nine boats' }],
});
const choicesFor = (pseudonyms: readonly (readonly [string, string])[]) => ({
  ...{
    labels: new Map([['claim', 'claim']]),
    attributes: new Map(),
    linkTypes: new Map(),
    eventsAt: 'claim' as const,
    works: new Map(),
  },
  annotators: new Map(pseudonyms),
});

async function look(session: Project, computer: FakeComputer, document: ForeignDocument) {
  const host = computer.window();
  const homes = await findHomes(host, session, [document]);
  const here = await marksHere(host, session.pid, homes, () => false);
  const people = peopleHere(homes, here, choicesFor([]));
  const choices = choicesFor(people.map(({ name, pseudonym }) => [name, pseudonym]));
  const comes = whatComes(homes, choices, () => false, here);
  const write = () => writeDocuments(session, homes, choices, new AbortController().signal, () => undefined);
  return { homes, people, comes, write };
}

const SAME_NUMBER = { merged: 0, leftOut: 0, ofEvents: 0 };

test('what is here already is told beforehand, whoever it was called for, also on a corrected text', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const host = computer.window();
  const homes = await findHomes(host, session, [quay(TEXT, 'ana', WORDS)]);
  const nothing = await marksHere(host, session.pid, homes, () => false);
  const numbered = choicesFor([['ana', 'annotator 1']]);
  expect(whatComes(homes, numbered, () => false, nothing)).toEqual({
    ...SAME_NUMBER,
    articles: 1,
    marks: 6,
    links: 1,
    already: 0,
    notBrought: {},
  });
  const brought = await writeDocuments(session, homes, numbered, new AbortController().signal, () => undefined);

  const again = await look(session, computer, quay(TEXT, 'Ana B.', WORDS));
  expect(again.people).toEqual([{ name: 'Ana B.', pseudonym: 'annotator 1', isSure: true }]);
  expect(again.comes).toEqual({ ...SAME_NUMBER, articles: 0, marks: 0, links: 0, already: 7, notBrought: {} });
  expect(await again.write()).toMatchObject({ marks: 0, links: 0, already: 7 });

  const room = textRoom(session.pid, brought.first!);
  const doc = newRoomDoc();
  Y.applyUpdate(doc, computer.saved(room)!);
  bodyOf(doc).insert(0, 'Late: ');
  await host.appendUpdate(room, Y.encodeStateAsUpdate(doc));
  const corrected = await look(session, computer, quay(`Late: ${TEXT}`, 'Ana B.', [...WORDS, 'Late']));
  expect(corrected.homes).toMatchObject([{ on: 'corrected' }]);
  expect(corrected.comes).toEqual({ ...SAME_NUMBER, articles: 0, marks: 1, links: 0, already: 7, notBrought: {} });

  await brought.undo();
  const undone = await look(session, computer, quay(TEXT, 'Ana B.', WORDS));
  expect(undone.comes).toEqual({ ...SAME_NUMBER, articles: 0, marks: 6, links: 1, already: 0, notBrought: {} });
  session.close();
});
