import type { Act, RelateAct } from '../model/step.ts';
import { referredTo } from '../register/reference.ts';
import { edit } from '../steps/commands.ts';
import type { Fold } from '../steps/fold.ts';

/** Where a claim and a figure tell who says it. */
const TELLS: Readonly<Record<string, string>> = { claim: 'attrs.claimer', figure: 'attrs.source' };

/**
 * What a new link to a source tells besides [L6]: who says it, where nobody has told that yet, is whom the actor's mark
 * means. Nothing where that mark means no entry of the register.
 */
export function saidBy(fold: Fold, { type, from, to }: RelateAct): readonly Act[] {
  const said = fold.get(from);
  const actor = fold.get(to);
  const tag = said?.fields.tag?.value;
  const field = typeof tag === 'string' ? TELLS[tag] : undefined;
  const name = actor?.fields['attrs.name'];
  if (type !== 'source' || said === undefined || field === undefined || name === undefined) return [];
  const isTold =
    said.fields[field] !== undefined && (said.fields[field].contested || said.fields[field].value !== null);
  const isOutlet = said.fields['attrs.outlet']?.value === true;
  if (isTold || isOutlet || name.contested || referredTo(name.value) === null) return [];
  return [edit(said, { [field]: name.value })];
}
