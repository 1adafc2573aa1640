import { expect, test } from 'vitest';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { makeArticle } from '../../../../shared/model/records.ts';
import { bringBack, removal, removedArticles } from '../../../../shared/steps/article-removal.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

const aid = articleIdOf('The bridge is closed until Friday.\n');
const META = { outlet: '', byline: '', date: '', url: '', language: 'en' };

test('who deleted an article last is who is told, though another deleted it before it came back', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  ana.do(makeArticle({ aid, title: 'The bridge', ...META }));
  const entry = ({ fold }: Device) => fold.sourced('article', aid)!; // made in the line above
  ana.act(removal(ana.fold, entry(ana), aid));
  meet(ana, ben);
  expect(removedArticles(ben.fold)).toEqual([{ aid, title: 'The bridge', by: ANA }]);
  expect(removal(ben.fold, entry(ben), aid)).toEqual([]);
  ana.act(bringBack(ana.fold, entry(ana)));
  meet(ana, ben);
  ben.act(removal(ben.fold, entry(ben), aid));
  meet(ana, ben);
  for (const { fold } of [ana, ben]) expect(removedArticles(fold)).toEqual([{ aid, title: 'The bridge', by: BEN }]);
});
