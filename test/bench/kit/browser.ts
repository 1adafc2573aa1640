import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../kit/chromium.ts';

/** Starts a Chromium without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
}
