import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openOutside } from '../../../../electron/main/open-outside.ts';
import { addPage } from '../../../../electron/main/pages.ts';
import type { Services } from '../../../../electron/services/make-services.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { invitationLink } from '../../../../shared/wire/invitation-link.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

/** What the window was told: events with their payloads. */
let told: unknown[][];
beforeEach(() => {
  told = [];
  const page = {
    id: 1,
    once: () => undefined,
    isDestroyed: () => false,
    send: (_: string, ...event: unknown[]) => told.push(event),
  };
  addPage(page as unknown as Parameters<typeof addPage>[0]); // no more of a page is used
});

const NO_SERVICES = {} as Services; // links need none

test('a link that is an invitation is offered to the person, any other is told to be none', () => {
  const parts = { address: 'http://hub.example:4747', invitation: 'abcd-efgh' };
  openOutside(NO_SERVICES, { kind: 'link', url: invitationLink(parts) });
  openOutside(NO_SERVICES, { kind: 'link', url: 'postil://something-else' });
  expect(told).toEqual([
    ['joinLink', parts],
    ['notice', { message: 'That link is no invitation to a Postil project. Ask for a new one.' }],
  ]);
});

test('a file that is opened brings the person to its project; one that cannot be read is told', async () => {
  const temp = tempDir('open-outside');
  onTestFinished(() => temp.remove());
  const pid = newProjectId();
  const services = { calls: () => ({ openBundle: async () => ({ ok: true, value: { pid } }) }) };
  const open = (path: string) => openOutside(services as unknown as Services, { kind: 'file', path }); // as above
  open(import.meta.filename);
  await vi.waitFor(() =>
    expect(told).toEqual([
      ['bundleOpened', { pid }],
      ['openProject', { pid }],
    ]),
  );
  open(join(temp.path, 'gone.postil'));
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(told[2]).toEqual(['notice', { message: expect.stringMatching(/could not be read/) }]);
});
