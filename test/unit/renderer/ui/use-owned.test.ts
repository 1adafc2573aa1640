import { expect, test } from 'vitest';
import { useOwned } from '../../../../renderer/ui/use-owned.ts';
import { mountedHook } from '../../../kit/mounted.ts';

test('what is owned is made anew with its dependencies, and never answered for others', async () => {
  const ended: string[] = [];
  const answers: (readonly [asked: string, of: string | null])[] = [];
  const use = (name: string) => () => {
    const owned = useOwned(() => ({ name, dispose: () => ended.push(name) }), [name]);
    answers.push([name, owned?.name ?? null]);
    return owned;
  };
  const hook = await mountedHook(use('ferry'));
  const first = hook.now;
  await hook.again(use('ferry'));
  expect(hook.now, 'it stays as long as they do').toBe(first);
  await hook.again(use('fog'));
  expect(hook.now?.name).toBe('fog');
  expect(answers.filter(([asked, of]) => of !== null && of !== asked)).toEqual([]);
  expect(ended).toEqual(['ferry']);
  await hook.end();
  expect(ended).toEqual(['ferry', 'fog']);
});
