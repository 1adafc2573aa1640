import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Mentions } from '../../shared/model/mention.ts';
import { takeOut } from '../../shared/register/acts.ts';
import type { Entry } from '../../shared/register/register.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPage.module.css';
import { offerUndo } from './offer-undo.ts';
import { useRegister } from './register-context.ts';

interface TakeOutPanelProps {
  readonly entry: Entry;
  /** Where it is mentioned: of an entry that marks refer to they are counted before it goes. */
  readonly found: Mentions;
  nameOf(member: MemberId): string;
  onClose(): void;
}

/** Says how many marks refer to an entry before it is taken out of the register. */
export function TakeOutPanel({ entry, found, nameOf, onClose }: TakeOutPanelProps) {
  const { desk } = useRegister();
  const name = entry.name || words.registers.unnamed;
  const run = async () => {
    onClose();
    if (await desk.change(entry.id, takeOut)) offerUndo(desk, words.registers.takenOut(name), nameOf);
  };
  return (
    <fieldset className={styles.panel}>
      <legend>{words.registers.takeOutAsk(name)}</legend>
      <p role="status">{words.registers.takeOutMentions(found.total, found.articles)}</p>
      <p>{words.registers.takeOutKeeps}</p>
      <div className={styles.ways}>
        <Button kind="primary" onClick={() => drop(run())}>
          {words.registers.takeOut}
        </Button>
        <Button ref={(button) => button?.focus()} onClick={onClose}>
          {words.registers.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
