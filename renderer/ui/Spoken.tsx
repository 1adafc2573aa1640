import { useWatchable } from '../store/use-watchable.ts';
import type { Speech } from './speech.ts';
import { Unseen } from './Unseen.tsx';

/** Where screen readers hear what is said to them. Two places in turn: the same words once more are no change in one. */
export function Spoken({ speech }: { readonly speech: Speech }) {
  const isFirst = useWatchable(speech) % 2 === 1;
  return (
    <>
      <Unseen live>{isFirst ? speech.words : ''}</Unseen>
      <Unseen live>{isFirst ? '' : speech.words}</Unseen>
    </>
  );
}
