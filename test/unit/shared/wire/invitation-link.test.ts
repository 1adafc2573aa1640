import { expect, test } from 'vitest';
import { invitationLink, parseInvitation } from '../../../../shared/wire/invitation-link.ts';

test.each([
  { address: 'https://hub.example', invitation: 'abcd-efgh-ijkl-mnop' },
  { address: 'http://[fe80::1]:4747/a b?c=d&e', invitation: 'x&y=z #1' },
])('a link says what it was made of, also within a message', (parts) => {
  const link = invitationLink(parts);
  for (const text of [link, `Join us: ${link}\nSee you!`, `<${link}>`, link.replace('join?', 'join/?')])
    expect(parseInvitation(text)).toEqual(parts);
  for (const after of ['.', ',', ')', ').', '!', '; and so on'])
    expect(parseInvitation(`Here it is (${link}${after}`)).toEqual(parts);
});

test.each([
  '',
  'abcd-efgh-ijkl-mnop',
  'hub.example:4747',
  'https://join?hub=a&invitation=b',
  'postil://open?hub=a&invitation=b',
  'postil://join?hub=a',
  'postil://join?hub=&invitation=b',
  'postil://join?hub=%E0%A4%A&invitation=b',
])('%j is no invitation’s link', (text) => {
  expect(parseInvitation(text)).toBeNull();
});
