import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { refusalSentence } from '../../../../renderer/session/refusals.ts';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { Notices } from '../../../../renderer/status/Notices.tsx';
import { ok } from '../../../../shared/base/result.ts';

const nothing = () => undefined;
const shown = (hub: SyncStatus['hub'], notice: string | null = null, invite: (() => void) | null = null) =>
  renderToStaticMarkup(
    createElement(Notices, {
      status: { here: { state: 'saved' }, hub, people: 0 },
      notice,
      onDismiss: nothing,
      ways: {
        share: nothing,
        invite,
        retry: nothing,
        moved: nothing,
        joinAgain: nothing,
        setAside: nothing,
        saveFile: nothing,
      },
    }),
  );

const refused = (reason: 'not-a-member' | 'bad-token' | 'unknown' | 'unknown-signer'): SyncStatus['hub'] => ({
  state: 'refused',
  reason,
  message: refusalSentence(reason, ok('/data/rescue/one')),
  rescue: '/data/rescue/one',
});

test('a refusal says once that the work is here, and where its copy is', () => {
  const words = shown(refused('unknown'));
  expect(words.match(/this computer/g)).toHaveLength(1);
  expect(words.match(/\/data\/rescue\/one/g)).toHaveLength(1);
});

test.each(['not-a-member', 'bad-token', 'unknown'] as const)('after %s one can always try again', (reason) => {
  const words = shown(refused(reason));
  expect(words).toContain('Try again</button>');
  expect(words.includes('Join again…')).toBe(reason !== 'unknown');
});

test('a notice can be dismissed', () => {
  expect(shown({ state: 'none' }, 'A copy was slow.')).toMatch(/A copy was slow\.[\s\S]*Dismiss<\/button>/);
  expect(shown({ state: 'none' })).not.toContain('Dismiss');
});

test('work that waits for its people is no alarm, whether one can invite them or not', () => {
  for (const invite of [null, nothing]) {
    expect(shown(refused('unknown-signer'), null, invite)).not.toContain('does not take');
    expect(shown(refused('unknown'), null, invite)).toContain('The hub does not take this work');
  }
});
