import { useMemo } from 'react';
import { type EventsAt, eventsAtClaims } from '../../shared/formats/import/event-links.ts';
import type { Home } from '../../shared/formats/import/homes.ts';
import type { LabelMap } from '../../shared/formats/import/label-map.ts';
import { words } from '../../shared/words/words.ts';
import { CheckField } from '../ui/Field.tsx';

interface EventsChoiceProps {
  /** Where documents go whose marks come in. */
  readonly homes: readonly Home[];
  readonly labels: LabelMap;
  readonly eventsAt: EventsAt;
  onChange(eventsAt: EventsAt): void;
}

/** Whether links of events start at their claims; nothing where no event has one, as labels are mapped now. */
export function EventsChoice({ homes, labels, eventsAt, onChange }: EventsChoiceProps) {
  const said = words.importMarks;
  const events = useMemo(
    () => homes.reduce((sum, { document }) => sum + eventsAtClaims(document, labels).events, 0),
    [homes, labels],
  );
  return events === 0 ? null : (
    <CheckField
      label={said.eventsAtClaims(events)}
      hint={said.eventsAtClaimsHint}
      checked={eventsAt === 'claim'}
      onChange={(isChecked) => onChange(isChecked ? 'claim' : 'trigger')}
    />
  );
}
