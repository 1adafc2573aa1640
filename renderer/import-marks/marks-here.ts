import * as Y from 'yjs';
import { liveText } from '../../shared/anchor/live-text.ts';
import { decided, type ImportChoices } from '../../shared/formats/import/choices.ts';
import type { Home } from '../../shared/formats/import/homes.ts';
import { MarksThere } from '../../shared/formats/import/marks-there.ts';
import { type PlaceName, placesOnFirst, planImport } from '../../shared/formats/import/plan.ts';
import { type SamePerson, samePeople } from '../../shared/formats/import/same-people.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ArticleId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { bodyOf } from '../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';

/** What an article of the project has already. */
export interface ArticleHere {
  readonly there: MarksThere;
  /** What sources call places of its text, where the document lies on a corrected one. */
  readonly placeOf: PlaceName | undefined;
}

/** What the articles of some homes have already; those that are new, or annotated independently, have nothing. */
export type MarksHere = ReadonlyMap<ArticleId, ArticleHere>;

/** Looks up what is here of the articles that documents go to. */
export async function marksHere(
  host: Pick<Host, 'loadRoom'>,
  pid: ProjectId,
  homes: readonly Home[],
  isBlind: (aid: ArticleId) => boolean,
): Promise<MarksHere> {
  const here = new Map<ArticleId, ArticleHere>();
  for (const { kind, aid, on } of homes) {
    if (kind === 'new' || isBlind(aid) || here.has(aid)) continue;
    const fold = newFold();
    const marks = await docOf(host, teamRoom(pid, aid));
    fold.add(stepsMap(marks).entries());
    marks.destroy();
    const text = on === 'corrected' ? liveText(bodyOf(await docOf(host, textRoom(pid, aid)))) : null;
    text?.dispose(); // nobody changes this copy of it, which goes with the names of its places
    here.set(aid, { there: new MarksThere(fold), placeOf: text === null ? undefined : placesOnFirst(text) });
  }
  return here;
}

/** Which annotators of the files are here already, whatever they are called, as labels are mapped now. */
export const peopleHere = (
  homes: readonly Home[],
  here: MarksHere,
  choices: Omit<ImportChoices, 'annotators'>,
): readonly SamePerson[] =>
  samePeople(
    homes.flatMap(({ aid, document }) => {
      const article = here.get(aid);
      if (article === undefined) return [];
      const { document: meant } = decided(document, { ...choices, annotators: new Map() });
      const { marks } = planImport(meant, choices.labels, article.placeOf);
      return [{ aid, marks, there: article.there }];
    }),
    homes.flatMap(({ kind, document }) => (kind === 'new' ? [document] : [])),
  );

async function docOf(host: Pick<Host, 'loadRoom'>, room: RoomName): Promise<Y.Doc> {
  const doc = newRoomDoc();
  const state = await host.loadRoom(room);
  if (state !== null) Y.applyUpdate(doc, state);
  return doc;
}
