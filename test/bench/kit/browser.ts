import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a Chromium without a window: `POSTIL_CHROMIUM`, else the system's, else Playwright's own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.POSTIL_CHROMIUM ?? PLACES.find((place) => existsSync(place));
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
