import { MAX_ENTRIES } from '../../shared/find/query.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { builtInTag } from '../../shared/model/tagset.ts';
import { foldName } from '../../shared/register/fold-name.ts';
import type { RegisterView } from '../register/register-view.ts';
import type { Ask } from './ask.ts';

/** The records of the entries that go by a name with the words of the attribute asked for; none for other attributes. */
export function entriesMeant({ tag, attribute, holds }: Ask, register: RegisterView): readonly ActId[] {
  const words = foldName(holds);
  const control = builtInTag(tag ?? '')?.attributes.find(({ key }) => key === attribute)?.control;
  if (control?.type !== 'register' || words === '') return [];
  return register
    .all(control.of)
    .filter(({ names }) => names.some((name) => foldName(name).includes(words)))
    .flatMap(({ members }) => members.map(({ id }) => id))
    .slice(0, MAX_ENTRIES);
}
