import './ui/tokens.css';
import './ui/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { drop } from '../shared/base/drop.ts';
import { errorTrace } from '../shared/base/error-trace.ts';
import { App } from './App.tsx';
import { Jobs } from './export/jobs.ts';
import { sayJobEnd } from './export/say-job-end.ts';
import { connectHost } from './host.ts';
import { makeDoor } from './session/door.ts';
import { catchUncaught } from './ui/catch-uncaught.ts';
import { complain } from './ui/complain.ts';
import { StartFailed } from './welcome/StartFailed.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('Bug: index.html has no #root');
const root = createRoot(place);
catchUncaught(window, complain);

/** Shows the workbench, once the host has answered. */
async function start(): Promise<void> {
  try {
    const host = connectHost();
    catchUncaught(window, (error) => drop(host.report(errorTrace(error)), () => undefined)); // the host itself may be what failed
    // Asked for first: a key that cannot be read must stop everything before anything is written.
    await host.identity();
    const settings = await host.settings();
    root.render(
      <StrictMode>
        {/* The page's policy allows no inline styles: what the components would inject lies in base.css. */}
        <CSPProvider disableStyleElements>
          <App host={host} door={makeDoor(host)} jobs={new Jobs(host, sayJobEnd)} firstSettings={settings} />
        </CSPProvider>
      </StrictMode>,
    );
  } catch (error) {
    root.render(<StartFailed message={error instanceof Error ? error.message : String(error)} />);
  }
}

await start();
