import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds that is serious or worse on the page, or in the dialog in front of it: all of it in the light theme, in
 * the dark one the colours alone, which is all that differs.
 */
export async function serious(page: Page): Promise<string[]> {
  const found: string[] = [];
  const dialog = await page.locator('[role="dialog"]').count();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const whole = axe(page);
    const part = dialog > 0 ? whole.include('[role="dialog"]') : whole;
    const these = await seriousOf(colorScheme === 'dark' ? part.withRules(['color-contrast']) : part);
    found.push(...these.map((one) => `${colorScheme} ${one}`));
  }
  return found;
}

/** What axe finds that is serious or worse on the whole page as it is. */
export const seriousNow = (page: Page): Promise<string[]> => seriousOf(axe(page));

function axe(page: Page): AxeBuilder {
  return (
    new AxeBuilder({ page })
      // Legacy mode: the other one opens a page of its own, which a desktop app does not allow.
      .setLegacyMode()
      // What is right is left out: a selector for each such element takes longer than all the rules.
      .options({ resultTypes: ['violations'], selectors: false })
  );
}

async function seriousOf(page: AxeBuilder): Promise<string[]> {
  const { violations } = await page.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
