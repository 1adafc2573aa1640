import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import { MAX_BUNDLE } from '../../shared/host/bundles.ts';
import { parseInvitation } from '../../shared/wire/invitation-link.ts';
import { words } from '../../shared/words/words.ts';
import type { Services } from '../services/make-services.ts';
import { readPickedFile } from '../services/picked-file.ts';
import type { FromOutside } from './outside.ts';
import { tellPages } from './pages.ts';

/** The name under which things from outside call the services; no page has it, so every page hears of them. */
const OUTSIDE = 'outside';

/** Gives what came from outside to the workbench. */
export function openOutside(services: Services, thing: FromOutside): void {
  switch (thing.kind) {
    case 'file':
      drop(mergeFile(services, thing.path));
      break;
    case 'link':
      handLink(thing.url);
      break;
    default:
      missingCase(thing);
  }
}

/** Merges a `.postil` file; the person is brought to its project, or hears why not. */
async function mergeFile(services: Services, path: string): Promise<void> {
  const bytes = await readPickedFile(path, MAX_BUNDLE);
  const opened = bytes.ok ? await services.calls(OUTSIDE).openBundle(bytes.value) : bytes;
  if (opened.ok) {
    tellPages('bundleOpened', opened.value);
    tellPages('openProject', { pid: opened.value.pid });
  } else tellPages('notice', { message: opened.message });
}

/** An invitation's link asks the workbench to offer joining; nothing is joined unasked. */
function handLink(link: string): void {
  const parts = parseInvitation(link);
  if (parts !== null) tellPages('joinLink', { ...parts });
  else tellPages('notice', { message: words.startTrouble.noInvitation });
}
