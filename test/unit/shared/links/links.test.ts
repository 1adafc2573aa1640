import fc from 'fast-check';
import { expect, it } from 'vitest';
import { link, linkNew, retype, unlink } from '../../../../shared/links/commands.ts';
import { LinksView } from '../../../../shared/links/links-view.ts';
import { saidBy } from '../../../../shared/links/said-by.ts';
import { type ActId, actId } from '../../../../shared/model/ids.ts';
import { CUE } from '../../../../shared/model/tagset.ts';
import { makeEntry } from '../../../../shared/register/records.ts';
import { refTo } from '../../../../shared/register/reference.ts';
import { comment, drop, edit, mark, relate, restore } from '../../../../shared/steps/commands.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const SAID = { type: 'source', turned: false };

/** Somebody with a claim and an actor, and the links they see. */
function desk() {
  const device = new Device(ANA);
  const claim = device.do(mark('claim', [anchorAt(0, 'the road is open')]));
  const actor = device.do(mark('actor', [anchorAt(20, 'the mayor')]));
  return { device, claim, actor, links: new LinksView(device.fold) };
}

const seen = (links: LinksView, of: ActId) =>
  links.at(of).map(({ type, from, to, state }) => ({ type, from, to, state }));

it('[L1] shows a link at both its marks, and tells of it once', () => {
  const { device, claim, actor, links } = desk();
  let told = 0;
  links.subscribe(() => told++);
  device.do(link(claim, actor, SAID));
  const expected = [{ type: 'source', from: claim, to: actor, state: 'live' }];
  expect(seen(links, claim)).toEqual(expected);
  expect(seen(links, actor)).toEqual(expected);
  expect(told).toBe(1);
  device.do(comment(claim, 'Really?', []));
  expect(told).toBe(1);
});

it('[L1] ignores a link of a mark with itself, and with what is no mark', () => {
  const { device, claim, links } = desk();
  device.do(relate('related', claim, claim));
  device.do(relate('related', claim, device.do(comment(null, 'Hm', []))));
  expect(links.at(claim)).toEqual([]);
});

it('[L1] links what was brought in twice under the id of its first making', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const claim = ana.do(mark('claim', [anchorAt(0, 'one')]));
  const source = { ...mark('actor', [anchorAt(9, 'two')]), source: 'file#2' };
  const first = ana.do(source);
  ben.receive([...ana.entries].filter(([key]) => claim.startsWith(key)));
  const second = ben.do(source);
  ben.do(relate('source', claim, second));
  const links = new LinksView(ben.fold);
  expect(seen(links, second)).toHaveLength(1);
  meet(ana, ben);
  const id = ben.fold.get(second)!.id;
  expect(ben.fold.get(first)!.id).toBe(id);
  expect(seen(links, id)).toEqual([{ type: 'source', from: claim, to: id, state: 'live' }]);
});

it('[L2] is loose while a mark at its end is dropped, and live again when that is brought back', () => {
  const { device, claim, actor, links } = desk();
  device.do(link(claim, actor, SAID));
  device.do(drop(device.fold.get(actor)!));
  expect(seen(links, claim)).toMatchObject([{ state: 'loose' }]);
  device.do(restore(device.fold.get(actor)!));
  expect(seen(links, claim)).toMatchObject([{ state: 'live' }]);
});

it('[L2] waits for a mark that is not here yet', () => {
  const { device, claim, actor } = desk();
  device.do(link(claim, actor, SAID));
  const late = new Device(BEN);
  const links = new LinksView(late.fold);
  const entries = [...device.entries];
  late.receive(entries.filter(([key]) => !actor.startsWith(key)));
  expect(seen(links, claim)).toMatchObject([{ to: actor, state: 'waiting' }]);
  late.receive(entries);
  expect(seen(links, actor)).toMatchObject([{ from: claim, state: 'live' }]);
});

it('[L2] waits for a second bringing-in of a mark that is here already', () => {
  const { device, claim } = desk();
  const source = { ...mark('actor', [anchorAt(9, 'two')]), source: 'file#2' };
  const first = device.do(source);
  const ben = new Device(BEN);
  ben.receive([...device.entries].filter(([key]) => !first.startsWith(key)));
  const second = ben.do(source);
  const link = ben.do(relate('source', claim, second));
  const links = new LinksView(device.fold);
  device.receive([...ben.entries].filter(([key]) => link.startsWith(key)));
  expect(seen(links, claim)).toMatchObject([{ state: 'waiting' }]);
  meet(device, ben);
  expect(seen(links, device.fold.get(first)!.id)).toMatchObject([{ state: 'live' }]);
});

it('[L3] counts what two people linked apart once, and takes all of it out at once', () => {
  const { device, claim, actor, links } = desk();
  const ben = new Device(BEN);
  meet(device, ben);
  const first = device.do(link(claim, actor, SAID));
  const second = ben.do(link(claim, actor, SAID));
  device.do(relate('same', claim, device.do(mark('claim', [anchorAt(40, 'open road')]))));
  meet(device, ben);
  const [one] = links.at(actor);
  expect(links.at(actor)).toHaveLength(1);
  expect([one!.id, one!.twins[0]!.id].sort()).toEqual([first, second].sort());
  device.act(unlink(device.fold, links, one!));
  expect(links.at(actor)).toEqual([]);
  expect(links.at(claim)).toHaveLength(1);
});

it('[L3] reads a mutual link the same from either end', () => {
  const { device, claim, links } = desk();
  const other = device.do(mark('claim', [anchorAt(40, 'the road is shut')]));
  device.do(relate('contradicts', claim, other));
  device.do(relate('contradicts', other, claim));
  device.do(relate('updates', claim, other));
  device.do(relate('updates', other, claim));
  expect(seen(links, claim).map(({ type }) => type)).toEqual(['contradicts', 'updates', 'updates']);
});

it('[L4] changes type and direction by an edit; what two people chose apart is contested', () => {
  const { device, claim, links } = desk();
  const other = device.do(mark('claim', [anchorAt(40, 'most roads are open')]));
  device.do(relate('same', claim, other));
  const ben = new Device(BEN);
  meet(device, ben);
  const theirs = new LinksView(ben.fold);
  device.act(retype(claim, links.at(claim)[0]!, { type: 'narrows', turned: true }));
  device.act(retype(claim, links.at(claim)[0]!, { type: 'narrows', turned: false }));
  expect(seen(links, claim)).toMatchObject([{ type: 'narrows', from: claim, to: other }]);
  ben.act(retype(claim, theirs.at(claim)[0]!, { type: 'updates', turned: true }));
  expect(seen(theirs, claim)).toMatchObject([{ type: 'updates', from: other, to: claim }]);
  meet(device, ben);
  expect(seen(links, other)).toEqual(seen(theirs, other));
  expect(links.at(claim)[0]!.record.fields.from!.contested).toBe(true);
  const late = new Device(BEN);
  late.receive(ben.entries);
  const shown = links.at(claim)[0]!;
  late.act(retype(claim, shown, { type: shown.type, turned: shown.to === claim }));
  expect(late.fold.get(shown.id)!.contested).toBe(false);
  device.act(retype(claim, shown, { type: 'narrows', turned: false }));
  expect(links.at(claim)[0]!.record.contested).toBe(false);
  expect(seen(links, claim)).toMatchObject([{ type: 'narrows', from: claim, to: other }]);
});

it('[L4] outlives the retagging of a mark', () => {
  const { device, claim, actor, links } = desk();
  device.do(link(claim, actor, SAID));
  device.do(edit(device.fold.get(actor)!, { tag: 'figure' }));
  expect(seen(links, claim)).toMatchObject([{ type: 'source', state: 'live' }]);
});

it('[L5] makes a cue with its link in one step, and takes it out with it unless something else needs it', () => {
  const { device, claim, actor, links } = desk();
  const cue = () =>
    actId(
      device.act(
        linkNew(claim, { tag: CUE, spans: [anchorAt(17, 'said')], attrs: undefined }, { type: 'cue', turned: false }),
      ),
      0,
    );
  const first = cue();
  expect(seen(links, claim)).toEqual([{ type: 'cue', from: claim, to: first, state: 'live' }]);
  device.act(unlink(device.fold, links, links.at(claim)[0]!));
  expect(device.fold.get(first)!.dropped).toBe(true);

  const second = cue();
  device.do(relate('related', actor, second));
  device.act(unlink(device.fold, links, links.at(claim)[0]!));
  expect(device.fold.get(second)!.dropped).toBe(false);
});

it('[L5] is undone as a whole', () => {
  const { device, claim, links } = desk();
  const key = device.act(
    linkNew(claim, { tag: CUE, spans: [anchorAt(17, 'said')], attrs: undefined }, { type: 'cue', turned: false }),
  );
  const { acts, skipped } = inverse(device.fold, key);
  expect(skipped).toBe(0);
  device.act(acts, 'undo');
  expect(links.at(claim)).toEqual([]);
  expect(device.fold.get(actId(key, 0))!.dropped).toBe(true);
});

it('followed step by step, in any order, shows what reading everything at once shows', () => {
  const marks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(marks, fc.infiniteStream(fc.nat()), (choices, order) => {
      const device = new Device(ANA);
      const made = [0, 1, 2, 3].map((at) => device.do(mark('claim', [anchorAt(at * 9, `word ${at}`)])));
      const relations: ActId[] = [];
      choices.forEach((choice, i) => {
        const [one, other] = [made[i % 4]!, made[(i + choice) % 4]!];
        const relation = relations[i % Math.max(1, relations.length)];
        if (choice <= 2) relations.push(device.do(relate(['same', 'updates'][i % 2]!, one, other)));
        else if (choice === 3) device.do(drop(device.fold.get(one)!));
        else if (choice === 4) device.do(restore(device.fold.get(one)!));
        else if (relation) device.do(drop(device.fold.get(relation)!));
      });
      const followed = newFold();
      const links = new LinksView(followed);
      const entries = [...device.entries].map((entry) => ({ entry, rank: order.next().value }));
      for (const { entry } of entries.sort((a, b) => a.rank - b.rank)) followed.add([entry]);
      const whole = new LinksView(device.fold);
      for (const id of made) expect(seen(links, id)).toEqual(seen(whole, id));
    }),
    { seed: 20_261_122, numRuns: 60 },
  );
});

it('[L6] a source tells who says it, where nobody has told that yet and its mark means an entry', () => {
  const { device, claim, actor } = desk();
  const ben = new Device(BEN);
  const [mayor, office] = [
    ben.do(makeEntry('actor', { name: 'the mayor' })),
    ben.do(makeEntry('actor', { name: 'her office' })),
  ];
  const figure = device.do(mark('figure', [anchorAt(40, 'nine')]));
  const told = (of: ActId) => saidBy(device.fold, link(of, actor, SAID));
  expect(told(claim), 'the actor means nobody yet').toEqual([]);
  device.do(edit(device.fold.get(actor)!, { 'attrs.name': 'the mayor' }));
  expect(told(claim), 'free words mean no entry').toEqual([]);
  device.do(edit(device.fold.get(actor)!, { 'attrs.name': refTo(mayor) }));
  expect(told(claim)).toMatchObject([{ kind: 'edit', of: claim, set: { 'attrs.claimer': refTo(mayor) } }]);
  expect(told(figure)).toMatchObject([{ kind: 'edit', of: figure, set: { 'attrs.source': refTo(mayor) } }]);
  expect(saidBy(device.fold, link(actor, claim, { type: 'source', turned: true })), 'from its other end').toHaveLength(
    1,
  );
  expect(saidBy(device.fold, link(claim, actor, { type: 'related', turned: false }))).toEqual([]);
  expect(saidBy(device.fold, link(actor, claim, SAID)), 'an actor says nothing by itself').toEqual([]);
  device.do(edit(device.fold.get(claim)!, { 'attrs.outlet': true }));
  expect(told(claim), 'the outlet says it').toEqual([]);
  device.do(edit(device.fold.get(claim)!, { 'attrs.outlet': null, 'attrs.claimer': refTo(office) }));
  expect(told(claim), 'somebody has told it').toEqual([]);
});
