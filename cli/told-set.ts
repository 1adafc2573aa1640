import { fail, ok, type Result } from '../shared/base/result.ts';
import type { Offered } from '../shared/export/survey.ts';
import type { ExportSet } from '../shared/host/export-options.ts';

/** How `--set` is told. */
export const SET_OPTION = [
  '--set <set>',
  'whose marks: team, gold, all (beside one another), or somebody’s name; team unless told',
] as const;

/** The set that `--set` names: by its word, else by its member's name or id among those that are open to the reader. */
export async function toldSet(
  written: string,
  offered: () => Offered['sets'] | Promise<Offered['sets']>,
): Promise<Result<ExportSet>> {
  if (written === 'team' || written === 'gold') return ok(written);
  if (written === 'all') return ok('side-by-side');
  const sets = await offered();
  const found = sets.filter(({ id, name }) => id === written || name === written);
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only.id);
  const there = found.length > 1 ? found.map(({ id, name }) => `${name} (${id})`) : sets.map(({ name }) => name);
  return fail(
    'set',
    found.length > 1
      ? `More than one “${written}” has a set here. Name one by the id: ${there.join(', ')}.`
      : `Nobody called “${written}” has a set here that you may see. There are: ${there.join(', ') || 'none'}.`,
  );
}
