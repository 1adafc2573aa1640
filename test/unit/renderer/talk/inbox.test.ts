import { expect, it } from 'vitest';
import { answersAwaited, inboxOf } from '../../../../renderer/talk/inbox.ts';
import { noteOf } from '../../../../renderer/talk/note-of.ts';
import type { ActId, ArticleId, MemberId } from '../../../../shared/model/ids.ts';
import { comment } from '../../../../shared/steps/commands.ts';
import { addressedComments } from '../../../../shared/steps/talk/addressed.ts';
import { ANA, BEN, Device, meet, memberNamed } from '../../../kit/people.ts';

const CLEO = memberNamed('c');
const aid = (letter: string) => letter.repeat(52) as ArticleId; // has the form of one

/** An article in which Ana writes to these people, one comment each, and Ben answers the first. */
function written(letter: string, to: readonly (readonly MemberId[])[]) {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const made = to.map((mentions, index) => ana.do(comment(null, `${letter}${index}`, mentions)));
  meet(ana, ben);
  ben.do(comment(null, `re ${letter}`, [], made[0]!));
  return { aid: aid(letter), heading: letter.toUpperCase(), counted: { talk: addressedComments(ben.fold) } };
}
const texts = (me: MemberId, articles: readonly ReturnType<typeof written>[], seen: readonly ActId[] = []) =>
  inboxOf(articles, me, new Set(seen)).map(({ heading, items }) => [
    heading,
    ...items.map(({ text, why }) => `${text} ${why}`),
  ]);

it('by article, the newest of each first; what is for others is not there', () => {
  const articles = [written('a', [[BEN], [CLEO, BEN], [CLEO]]), written('b', [[CLEO]])];
  expect(texts(BEN, articles)).toEqual([['A', 'a1 mention', 'a0 mention']]);
  expect(texts(ANA, articles)).toEqual([
    ['A', 're a reply'],
    ['B', 're b reply'],
  ]);
  expect(texts(memberNamed('d'), articles)).toEqual([]);
});

it('what somebody says about a mark is for whoever made it', () => {
  const [said] = written('a', [[CLEO]]).counted.talk;
  const about = { aid: aid('a'), heading: 'A', counted: { talk: [{ ...said!, mentions: [], maker: BEN }] } };
  const whys = (me: MemberId) =>
    inboxOf([about], me, new Set()).flatMap(({ items }) => items.map(({ why, unread }) => [why, unread]));
  expect(whys(BEN)).toEqual([['mark', true]]);
  expect(whys(ANA)).toEqual([]);
});

it('articles with something unread come first, each group in the order of the project', () => {
  const articles = [written('a', [[BEN]]), written('b', [[BEN], [BEN]]), written('d', [[BEN]])];
  const [first] = articles[0]!.counted.talk;
  expect(texts(BEN, articles, [first!.id]).map(([heading]) => heading)).toEqual(['B', 'D', 'A']);
  expect(
    inboxOf(articles, BEN, new Set([first!.id])).flatMap(({ items }) => items.map(({ unread }) => unread)),
  ).toEqual([true, true, true, false]);
});

it('an article that was not counted yet has nothing to say', () => {
  expect(inboxOf([{ aid: aid('a'), heading: 'A', counted: undefined }], BEN, new Set())).toEqual([]);
});

it('the system tells the words of one mention, and of several how many and by whom', () => {
  const items = inboxOf([written('a', [[BEN], [BEN]]), written('b', [[BEN]])], BEN, new Set()).flatMap(
    (article) => article.items,
  );
  const note = (from: number, to: number) =>
    noteOf(
      items.slice(from, to),
      ({ by }) => (by === ANA ? 'Ana' : 'Ben'),
      (item) => `in ${item.aid[0]}`,
    );
  // A click on the note goes to the first of them.
  const comment = items[0]?.id;
  expect(note(0, 1)).toEqual({ title: 'Ana mentioned you', body: 'a1\nin a', comment });
  expect(note(0, 2)).toEqual({ title: '2 mentions by Ana', body: 'in a', comment });
  expect(note(0, 3)).toEqual({ title: '3 mentions by Ana', body: 'In several articles', comment });
});

it('what was decided about a mark is for whoever made it, until they have read it', () => {
  const [said] = written('a', [[CLEO]]).counted.talk;
  const deed = { ...said!, mentions: [], maker: BEN, did: 'rejected' as const };
  const article = { aid: aid('a'), heading: 'A', counted: { talk: [deed] } };
  const whys = (me: MemberId, seen: readonly ActId[] = []) =>
    inboxOf([article], me, new Set(seen)).flatMap(({ items }) => items.map(({ why, unread }) => [why, unread]));
  expect(whys(BEN)).toEqual([['rejected', true]]);
  expect(whys(BEN, [deed.id])).toEqual([['rejected', false]]);
  expect(whys(CLEO)).toEqual([]);
});

it('answers are looked for where one has said something of what is annotated independently', () => {
  const articles = [written('a', [[BEN]]), written('b', [[BEN]]), { aid: aid('c'), heading: 'C', counted: undefined }];
  const isBlind = (one: ArticleId) => one !== aid('b');
  expect(answersAwaited(articles, ANA, isBlind)).toEqual([aid('a')]);
  expect(answersAwaited(articles, CLEO, isBlind), 'who has said nothing').toEqual([]);
});
