import { createElement } from 'react';
import { expect, test } from 'vitest';
import { EntryContest } from '../../../../renderer/register/EntryContest.tsx';
import { RegisterContext, type RegisterParts } from '../../../../renderer/register/register-context.ts';
import { actId, type MemberId } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { makeAlias, makeEntry } from '../../../../shared/register/records.ts';
import { readRegister } from '../../../../shared/register/register.ts';
import { drop, edit } from '../../../../shared/steps/commands.ts';
import { mounted } from '../../../kit/mounted.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

/** What the page of an entry with another name says, about which two people do something at once. */
async function shown(ana: (alias: Parameters<typeof edit>[0]) => Act, ben: (alias: Parameters<typeof edit>[0]) => Act) {
  const [first, second] = [new Device(ANA), new Device(BEN)];
  const id = actId(first.act([makeEntry('actor', { name: 'Salma Haddad' })]), 0);
  const alias = actId(first.act([makeAlias(id, 'S. Haddad')]), 0);
  meet(first, second);
  first.act([ana(first.fold.get(alias)!)]);
  second.act([ben(second.fold.get(alias)!)]);
  meet(first, second);
  const entry = readRegister(first.fold).of(id)!;
  const still = { version: 0, subscribe: () => () => undefined };
  const desk = { room: { ...still, canWrite: true, fold: first.fold }, view: still };
  const parts = { desk } as unknown as RegisterParts; // no more of it is used
  const nameOf = (member: MemberId) => (member === ANA ? 'Ana' : 'Ben');
  const contest = createElement(EntryContest, { entry, nameOf });
  const { page, end } = await mounted(createElement(RegisterContext.Provider, { value: parts }, contest));
  const said = page.innerHTML;
  await end();
  return said;
}

test('a name that one dropped while another changed it can be kept as well as dropped', async () => {
  const page = await shown(drop, (alias) => edit(alias, { from: '2024' }));
  expect(page).toContain('Dropped by Ana');
  expect(page).toContain('S. Haddad');
  expect(page).toContain('Keep it');
  expect(page).toContain('Drop it');
  expect(page).not.toContain('Settle on this');
});

test('a field that two told differently offers both values, and no drop', async () => {
  const page = await shown(
    (alias) => edit(alias, { text: 'Dr. Haddad' }),
    (alias) => edit(alias, { text: 'Salma H.' }),
  );
  expect(page).toContain('Settle on Dr. Haddad');
  expect(page).toContain('Settle on Salma H.');
  expect(page).not.toContain('Keep it');
});
