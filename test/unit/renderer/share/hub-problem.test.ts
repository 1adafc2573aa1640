import { expect, test } from 'vitest';
import { hubProblems, missingHubFields } from '../../../../renderer/share/hub-problem.ts';

test.each([
  ['bad-address', 'address'],
  ['unreachable', 'address'],
  ['refused', 'invitation'],
  ['revoked', 'invitation'],
  ['io', 'other'],
])('a failure with the code %s is about the field %s', (code, field) => {
  expect(hubProblems({ code, message: 'So it is.' })).toEqual({ [field]: 'So it is.' });
});

test.each(['here-already', 'other-hub'])(
  '%s that names a project is a question about it, and nothing wrong',
  (code) => {
    expect(hubProblems({ code, message: 'It is here.', pid: 'p' })).toEqual({ question: 'It is here.' });
  },
);

test('each empty field has its own sentence', () => {
  const where = 'The hub shows it.';
  expect(missingHubFields('hub.example', 'abcd', where)).toBeNull();
  expect(missingHubFields('', 'abcd', where)).toEqual({ address: `Please type the hub’s address. ${where}` });
  expect(missingHubFields('', '', where)).toEqual({
    address: `Please type the hub’s address. ${where}`,
    invitation: `Please type the invitation. ${where}`,
  });
});
