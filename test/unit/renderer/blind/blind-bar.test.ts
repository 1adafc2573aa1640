import { createElement } from 'react';
import { expect, test } from 'vitest';
import { AppContext, type AppParts } from '../../../../renderer/app-context.ts';
import { BlindBar } from '../../../../renderer/blind/BlindBar.tsx';
import { runCommand } from '../../../../renderer/commands/use-commands.ts';
import type { OpenArticle, ProjectSession } from '../../../../renderer/session/session-types.ts';
import type { PeopleView } from '../../../../renderer/store/people-view.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { mounted } from '../../../kit/mounted.ts';
import { ANA, Device } from '../../../kit/people.ts';

test('what came since the reveal is added once, however often the button is pressed meanwhile', async () => {
  const { fold } = new Device(ANA);
  const asked: (() => void)[] = [];
  const host = { markAuthors: () => new Promise<readonly string[]>((done) => asked.push(() => done([]))) };
  const session = {
    pid: newProjectId(),
    me: { member: ANA },
    hub: null,
    people: { fold },
    project: { fold },
    sets: { blind: () => false, revealed: () => new Map(), visible: () => ['team'], curates: true },
  };
  const open = { aid: articleIdOf('The quay.'), set: 'team', asRevealed: false, marks: { canWrite: true } };
  const bar = createElement(BlindBar, {
    session: session as unknown as ProjectSession, // as much of it as the bar asks for
    open: open as unknown as OpenArticle, // likewise
    people: { of: () => ({ name: 'Ana' }) } as unknown as PeopleView, // likewise
    shown: { show: () => undefined } as never, // nobody looks at another set
  });
  const parts = { host } as unknown as AppParts; // likewise
  const { page, after, end } = await mounted(createElement(AppContext, { value: parts }, bar));
  const button = page.querySelector('button');
  expect(button?.textContent).toBe('Reveal what came later');
  await after(() => {
    button?.click();
    button?.click();
    runCommand('blind.later');
  });
  expect(asked).toHaveLength(1);
  await after(() => asked[0]?.());
  await after(() => button?.click());
  expect(asked, 'and again when that is done').toHaveLength(2);
  await after(() => asked[1]?.());
  await end();
});
