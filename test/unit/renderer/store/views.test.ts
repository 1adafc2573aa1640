import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { articlesOf } from '../../../../renderer/store/articles-view.ts';
import { PeopleView } from '../../../../renderer/store/people-view.ts';
import { zonesOf } from '../../../../renderer/store/zones-view.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { makeArticle, makeMember, makeZone } from '../../../../shared/model/records.ts';
import { drop, edit, make } from '../../../../shared/steps/commands.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

const META = { title: 'Flood closes market', outlet: 'Lowland Post', byline: '', date: '', url: '', language: 'en' };

test('articles come in the order they were added, without those taken out', () => {
  const ana = new Device(ANA);
  const ids = ['one', 'two', 'three'].map((text) =>
    ana.do(makeArticle({ aid: articleIdOf(text), ...META, title: text })),
  );
  ana.do(make('article', { aid: 'no id', title: 'unreadable' }));
  ana.do(drop(ana.fold.get(ids[1]!)!));
  ana.do(edit(ana.fold.get(ids[0]!)!, { outlet: 'Upland Post' }));
  expect(articlesOf(ana.fold).map(({ id, title, outlet }) => [id, title, outlet])).toEqual([
    [ids[0], 'one', 'Upland Post'],
    [ids[2], 'three', 'Lowland Post'],
  ]);
});

test('people go by what they told of themselves; a stranger by the beginning of the id', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const view = new PeopleView(ana.fold);
  expect(view.of(BEN)).toEqual({ member: BEN, name: 'bbbbbb', colour: 'slate' });
  let told = 0;
  view.subscribe(() => told++);
  ben.do(makeMember(BEN, 'Ben', 'rust', 'key'));
  ana.do(makeMember(ANA, 'Ana', 'moss', 'key'));
  meet(ana, ben);
  expect(view.all.map(({ name, colour }) => [name, colour])).toEqual([
    ['Ana', 'moss'],
    ['Ben', 'rust'],
  ]);
  const { version } = view;
  ana.do(make('something else', {}));
  expect([view.version, told]).toEqual([version, 2]);
  view.dispose();
});

test('zones lie where their lines are now; those whose lines are gone are left out', () => {
  const text = 'Flood closes market\nBy A. Writer\nThe river rose.';
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate(text));
  const live = liveText(bodyOf(doc));
  const ana = new Device(ANA);
  const heading = ana.do(makeZone('heading', live.describe({ start: 0, end: 19 })));
  const byline = ana.do(makeZone('byline', live.describe({ start: 20, end: 32 })));
  ana.do(make('zone', { type: 'unheard of', span: null }));
  expect(zonesOf(ana.fold, live)).toEqual([
    { id: heading, type: 'heading', start: 0, end: 19 },
    { id: byline, type: 'byline', start: 20, end: 32 },
  ]);
  bodyOf(doc).delete(0, 20);
  expect(zonesOf(ana.fold, live)).toEqual([{ id: byline, type: 'byline', start: 0, end: 12 }]);
  live.dispose();
});
