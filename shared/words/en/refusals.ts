import { REFUSALS, type Refusal } from '../../wire/refusal.ts';

/** Why a hub refuses, as the hub itself says it: hubs speak English, and the workbench says it by its reason. */
export const refusals = Object.fromEntries(
  Object.entries(REFUSALS).map(([reason, { message }]) => [reason, message]),
) as Readonly<Record<Refusal, string>>; // the keys of REFUSALS are the reasons
