import * as Y from 'yjs';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import type { ArticleParts } from '../../../../shared/formats/gather.ts';
import type { Anchor } from '../../../../shared/model/anchor.ts';
import { type ActId, articleIdOf } from '../../../../shared/model/ids.ts';
import { makeZone } from '../../../../shared/model/records.ts';
import { drop, edit, mark, relate } from '../../../../shared/steps/commands.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

/** An article in which everything lies that exports have been seen to get wrong. */
const GOLD = [
  '🙂 E\u0301va fell\n', // an astral character at the very start, a decomposed accent
  '“It is over,” she said, “all of it.”\n',
  'A line\u2028of its own, with "quotes", commas;\tand 3,000 flags 🇺🇳.\n\n',
  '=SUM(A1) costs -5 up\n',
  'Here stands old news.\nThis goes away.\n',
  'The\nend 🙂',
].join('');

/** The article as it stands after one correction; the first text names it. */
export interface Gold {
  readonly parts: ArticleParts;
  /** Ids of its marks by what they are there for. */
  readonly ids: { readonly [name: string]: ActId };
}

/** Builds the gold article: marks of every kind and state, by two people. */
export function goldArticle(): Gold {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate(GOLD));
  const body = bodyOf(doc);
  const live = liveText(body);
  const at = (quote: string): Anchor => {
    const start = live.text.indexOf(quote);
    if (start < 0) throw new Error(`not in the gold article: ${quote}`);
    return live.describe({ start, end: start + quote.length });
  };
  const [ana, ben, texts] = [new Device(ANA), new Device(BEN), new Device(ANA)];
  const ids = {
    start: ana.do(mark('actor', [at('🙂 E\u0301va')], { name: 'E\u0301va', type: 'person' })),
    nested: ana.do(mark('actor', [at('E\u0301va')])),
    crossing: ben.do(mark('claim', [at('E\u0301va fell\n“It is')], { stance: '-1', checkworthy: true })),
    split: ana.do(mark('claim', [at('all of it.'), at('It is over,')])),
    separator: ana.do(mark('claim', [at('line\u2028of its own, with "quotes", commas;\tand')])),
    flags: ben.do(mark('figure', [at('3,000 flags 🇺🇳')], { value: 3000, unit: 'flags', odd: ['x', 1] })),
    twinA: ana.do(mark('figure', [at('3,000')])),
    twinB: ben.do(mark('figure', [at('3,000')])),
    formula: ana.do(mark('claim', [at('=SUM(A1) costs')], { claimer: "'=me" })),
    minus: ana.do(mark('figure', [at('-5')])),
    end: ana.do(mark('figure', [at('The\nend 🙂')])),
    contested: ana.do(mark('claim', [at('“all of it.”')], { modality: 'asserted' })),
    dropped: ana.do(mark('claim', [at('costs')])),
    dropContested: ana.do(mark('claim', [at('up\n')])),
    changed: ana.do(mark('claim', [at('Here stands old news')])),
    orphan: ana.do(mark('claim', [at('This goes away.')])),
    waiting: ana.do(mark('claim', [{ ...at('over'), start: [77, 0], end: [77, 3] }])),
  };
  meet(ana, ben);
  const [ofAna, ofBen] = [ana.fold.get(ids.contested)!, ben.fold.get(ids.dropContested)!];
  ana.do(edit(ofAna, { 'attrs.modality': 'denied' }));
  ben.do(edit(ofAna, { 'attrs.modality': 'forecast' }));
  ana.do(drop(ana.fold.get(ids.dropped)!));
  ana.do(drop(ana.fold.get(ids.dropContested)!));
  ben.do(edit(ofBen, { tag: 'figure' }));
  ana.do(relate('uses', ids.crossing, ids.flags));
  ana.do(relate('uses', ids.crossing, ids.orphan));
  meet(ana, ben);
  texts.do(makeZone('heading', at('🙂 E\u0301va fell')));

  const old = live.text.indexOf('old');
  body.delete(old, 3);
  body.insert(old, 'fresh 🙂');
  const gone = live.text.indexOf('This goes away.\n');
  body.delete(gone, 'This goes away.\n'.length);

  const nameOf = (id: string): string => (id === ANA ? 'Ana' : '');
  const aid = articleIdOf(GOLD);
  const entry = {
    aid,
    title: 'Gold, "first"',
    outlet: '@gold',
    byline: 'A. Writer',
    date: '2024-10-18',
    url: '',
    language: 'en',
  };
  return {
    parts: { entry, text: live, zones: texts.fold, marks: ana.fold, nameOf, entries: { of: () => undefined } },
    ids,
  };
}
