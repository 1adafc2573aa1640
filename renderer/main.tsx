import './ui/tokens.css';
import './ui/contrast.css';
import './ui/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { drop } from '../shared/base/drop.ts';
import { errorTrace } from '../shared/base/error-trace.ts';
import { chosenLanguage, LANGUAGES, pickLanguage } from '../shared/words/language.ts';
import { App } from './App.tsx';
import { Jobs } from './export/jobs.ts';
import { sayJobEnd } from './export/say-job-end.ts';
import { connectHost } from './host.ts';
import { makeDoor } from './session/door.ts';
import { speakInPage } from './settings/speak-in-page.ts';
import { catchUncaught } from './ui/catch-uncaught.ts';
import { complain } from './ui/complain.ts';
import { StartFailed } from './welcome/StartFailed.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('Bug: index.html has no #root');
const root = createRoot(place);
catchUncaught(window, complain);

/** Shows the workbench, once the host has answered. */
async function start(): Promise<void> {
  // Until the settings are known, and should they never be.
  speakInPage(pickLanguage(navigator.languages), navigator.languages);
  try {
    const host = connectHost();
    catchUncaught(window, (error) => drop(host.report(errorTrace(error)), () => undefined)); // the host itself may be what failed
    // Asked for first: a key that cannot be read must stop everything before anything is written.
    const { member } = await host.identity();
    const settings = await host.settings();
    const language = chosenLanguage(settings.language, host.caps.languages);
    speakInPage(language, host.caps.languages);
    root.render(
      <StrictMode>
        {/* The page's policy allows no inline styles: what the components would inject lies in base.css. */}
        <CSPProvider disableStyleElements>
          <DirectionProvider direction={LANGUAGES[language].direction}>
            <App
              host={host}
              door={makeDoor(host)}
              jobs={new Jobs(host, sayJobEnd, complain)}
              me={member}
              firstSettings={settings}
            />
          </DirectionProvider>
        </CSPProvider>
      </StrictMode>,
    );
  } catch (error) {
    root.render(<StartFailed message={error instanceof Error ? error.message : String(error)} />);
  }
}

await start();
