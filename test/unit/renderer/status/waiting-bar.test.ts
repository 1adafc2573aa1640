import { createElement } from 'react';
import { expect, test } from 'vitest';
import { WaitingBar } from '../../../../renderer/status/WaitingBar.tsx';
import type { WaitingPerson } from '../../../../shared/host/bundles.ts';
import { mounted } from '../../../kit/mounted.ts';
import { ANA, BEN, memberNamed } from '../../../kit/people.ts';

const waits = (member: WaitingPerson['member'], name: string): WaitingPerson => ({ member, name, steps: 3 });
const bar = (...people: WaitingPerson[]) => createElement(WaitingBar, { waiting: { people, admit: () => undefined } });

test('who waits since the others were put off is asked about, though one of those was admitted meanwhile', async () => {
  const [ana, ben, cara] = [waits(ANA, 'Ana'), waits(BEN, 'Ben'), waits(memberNamed('c'), 'Cara')];
  const { page, after, show, end } = await mounted(bar(ana, ben));
  const putOff = () => after(() => page.querySelector<HTMLElement>('button[aria-label="Not now"]')?.click());
  await putOff();
  expect(page.textContent).toBe('');
  await show(bar(ben));
  expect(page.textContent).toBe('');
  await show(bar(ben, cara));
  expect(page.textContent).toContain('Cara');
  await putOff();
  expect(page.textContent).toBe('');
  await end();
});
