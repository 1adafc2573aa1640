import { describe, expect, it } from 'vitest';
import { isMentionOf, matchNames, mentionsIn, openMention, stretches } from '../../../../renderer/talk/mention-text.ts';
import type { MemberId } from '../../../../shared/model/ids.ts';
import { memberNamed } from '../../../kit/people.ts';

const person = (letter: string, name: string) => ({ member: memberNamed(letter), name });
const ANN = person('a', 'Ann');
const ANNA = person('b', 'Anna Lind');
const RENE = person('c', 'René O.');
const OTHER_ANN = person('d', 'ann');
const PEOPLE = [ANN, ANNA, RENE];
const NOBODY = new Set<MemberId>();

describe('a mention being typed', () => {
  it('begins at an @ that begins a word, and ends at the caret', () => {
    expect(openMention('ask @An now', 7)).toEqual({ at: 4, query: 'An' });
    expect(openMention('@', 1)).toEqual({ at: 0, query: '' });
    expect(openMention('(@anna l', 8)).toEqual({ at: 1, query: 'anna l' });
    expect(openMention('write to ann@example', 20)).toBeNull();
    expect(openMention('@An\nnext line', 13)).toBeNull();
    expect(openMention(`@${'n'.repeat(41)}`, 42)).toBeNull();
  });

  it('offers names that begin so, then those with words that do, then those with the letters in order', () => {
    const names = (query: string) =>
      matchNames([RENE, ANNA, person('e', 'Lea Annan'), ANN], query).map(({ name }) => name);
    expect(names('an')).toEqual(['Ann', 'Anna Lind', 'Lea Annan']);
    expect(names('a l')).toEqual(['Anna Lind']);
    expect(names('LIND')).toEqual(['Anna Lind']);
    expect(names('rn')).toEqual(['René O.']);
    expect(names('rene')).toEqual(['René O.']);
    expect(names('nn')).toEqual([]);
    expect(names('ann please')).toEqual([]);
  });
});

describe('whom a text mentions', () => {
  it('the longest name wins, and only whole names count', () => {
    expect(mentionsIn('@Anna Lind and @René O., not @Annabel or x@Ann', PEOPLE, NOBODY)).toEqual([
      ANNA.member,
      RENE.member,
    ]);
    expect(mentionsIn('@Anna Lind', [person('e', 'Anna'), ANNA], NOBODY)).toEqual([ANNA.member]);
    expect(mentionsIn('@ann?', PEOPLE, NOBODY)).toEqual([ANN.member]);
    expect(mentionsIn('nobody', PEOPLE, NOBODY)).toEqual([]);
  });

  it('of two of one name the one who was picked, else both', () => {
    expect(mentionsIn('@Ann', [ANN, OTHER_ANN], NOBODY)).toEqual([ANN.member, OTHER_ANN.member]);
    expect(mentionsIn('@Ann', [ANN, OTHER_ANN], new Set([OTHER_ANN.member]))).toEqual([OTHER_ANN.member]);
    expect(mentionsIn('nobody', [ANN], new Set([ANN.member]))).toEqual([]);
  });
});

describe('a mention that was there before', () => {
  const before = { text: 'Ask @Bea or @Ann, plese', mentions: [RENE.member, ANN.member] };
  const now = (text: string) => mentionsIn(text, PEOPLE, new Set(before.mentions), before);

  it('of somebody who has another name now stays while its words do', () => {
    expect(now('Ask @Bea or @Ann, please')).toEqual([ANN.member, RENE.member]);
    expect(now('Ask @Bea, please')).toEqual([RENE.member]);
    expect(now('Ask @Ann, please')).toEqual([ANN.member]);
  });

  it('goes with its words when its name is still the same', () => {
    expect(mentionsIn('hm', PEOPLE, NOBODY, { text: '@Ann', mentions: [ANN.member] })).toEqual([]);
  });
});

it('a mention that was taken is that until its words are changed', () => {
  const after = (text: string) => isMentionOf(openMention(text, text.length)!, 'Ann');
  expect(['@Ann ', '@Ann is', '@Ann', '@Anna '].map(after)).toEqual([true, true, false, false]);
});

describe('a comment’s stretches', () => {
  it('are its text again, whatever is in it', () => {
    for (const text of [
      '',
      '@Ann',
      'a https://b.example/c?d=(e). @Ann!',
      'http://x.example javascript:alert(1)',
      '@@Ann https://',
    ]) {
      expect(
        stretches(text, ['Ann', '(.*)'])
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('only https is a link, without what ends the sentence', () => {
    const links = (text: string) =>
      stretches(text, []).flatMap((stretch) => (stretch.kind === 'link' ? stretch.text : []));
    expect(links('(see https://a.example/b), HTTPS://c.example.')).toEqual([
      'https://a.example/b',
      'HTTPS://c.example',
    ]);
    expect(links('http://a.example javascript:alert(1) file:///etc postil://join/x mailto:a@b.example')).toEqual([]);
  });
});
