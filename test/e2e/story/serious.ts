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
    // Legacy mode: the other one opens a page of its own, which a desktop app does not allow.
    const whole = new AxeBuilder({ page }).setLegacyMode();
    const axe = dialog > 0 ? whole.include('[role="dialog"]') : whole;
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`);
    }
  }
  return found;
}
