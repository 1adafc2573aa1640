import { Dialog } from '@base-ui/react/dialog';
import type { UserState } from '@lexical/yjs';
import { FileDown, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { missingSections } from '../../shared/guide/sections.ts';
import { addSections, mendGuide } from '../../shared/guide/write-guide.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import { words } from '../../shared/words/words.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import type { CaretPeople } from './carets.ts';
import { FirstSection } from './first-section.ts';
import { GuideContents, goToPart } from './GuideContents.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import styles from './GuidePage.module.css';
import { GuideText } from './GuideText.tsx';
import { useGuide } from './guide-context.ts';
import { pageTrouble } from './page-trouble.ts';

const TAGS = BUILT_IN_TAGS.map(({ key }) => key);

/** Where the text is, written or read. */
const TEXT = '[contenteditable], [data-guide-read]';

interface GuidePageProps {
  readonly people: CaretPeople;
  /** The tag whose section is shown first; empty for the beginning. */
  readonly first: string;
  onSave(): void;
  onClose(): void;
}

/** The page of the guidelines over the workbench: written together by those who may, read by everyone. */
export function GuidePage({ people, first, onSave, onClose }: GuidePageProps) {
  const { guide, view } = useGuide();
  useWatchable(view);
  useWatchable(guide.room);
  const { blocks, foreign } = view.page;
  const { readOnly } = guide.room;
  /** How many editors of this page broke. Each is made anew from the page, where all that was written is. */
  const [broken, setBroken] = useState(0);
  const [remade, setRemade] = useState(0);
  const place = useRef<UserState | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const [atSection] = useState(() => blocks.some((block) => block.kind === 'section' && block.tag === first));
  const goal = useRef(atSection ? first : null);
  const mayWrite = readOnly === null;
  const trouble = mayWrite ? pageTrouble(foreign, broken) : null;
  const isEditor = mayWrite && trouble === null;

  const change = (what: typeof mendGuide) => {
    try {
      guide.write(what);
    } catch (error) {
      complain(error);
    }
  };
  const missing = missingSections(blocks, TAGS);

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          initialFocus={() => !atSection && focusAtOnce(page.current, page.current?.querySelector<HTMLElement>(TEXT))}
        >
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{words.guide.title}</Dialog.Title>
            <Dialog.Description className={styles.lead}>
              {words.guide.lead} {mayWrite || blocks.length === 0 ? null : words.guide.whoWrites}
            </Dialog.Description>
            <IconButton label={words.guide.save} disabled={blocks.length === 0} onClick={onSave}>
              <FileDown size={18} aria-hidden />
            </IconButton>
            <Dialog.Close render={<IconButton label={words.ui.close} />}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </header>
          {trouble ? (
            <div className={styles.trouble} role="alert">
              <p>{trouble}</p>
              {foreign ? <Button onClick={() => change(mendGuide)}>{words.guide.mend}</Button> : null}
            </div>
          ) : null}
          <div className={styles.panes}>
            <nav className={styles.contents} aria-label={words.guide.contents}>
              <GuideContents blocks={blocks} onGo={(part) => goToPart(page.current, part)} />
              {isEditor && missing.length > 0 ? (
                <Button
                  className={styles.add ?? ''}
                  onClick={() => {
                    change((root) => addSections(root, TAGS));
                    // The button goes; what one wants next is to write.
                    page.current?.querySelector<HTMLElement>('[contenteditable]')?.focus();
                  }}
                >
                  {words.guide.addSections}
                </Button>
              ) : null}
              {isEditor && missing.length > 0 ? (
                <p className={styles.missing}>{missing.map(tagLabel).join(' · ')}</p>
              ) : null}
            </nav>
            <div ref={page} className={styles.page}>
              <FirstSection value={goal}>
                {isEditor ? (
                  <GuideEditor
                    key={`${broken}.${remade}`}
                    bond={{
                      people,
                      place,
                      onStale: () => setRemade((times) => times + 1),
                      onBroken(error) {
                        complain(error);
                        setBroken((times) => times + 1);
                      },
                    }}
                  />
                ) : (
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
                  <div className={styles.reading} data-guide-read tabIndex={0}>
                    {blocks.length > 0 ? (
                      <GuideText blocks={blocks} />
                    ) : (
                      <p className={styles.none}>{words.guide.nothingYet}</p>
                    )}
                  </div>
                )}
              </FirstSection>
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
