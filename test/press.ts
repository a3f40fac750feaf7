import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Points at a row of the page or at a finding, and presses the button or ticks the box that stands there for the pointer alone: once,
 * and only where it can be seen. Another change of the page may move what is pointed at from under the pointer, and what stands
 * there goes with the pointer: then it is pointed at again.
 *
 * @param name the button's whole name
 */
export async function press(at: Locator, name: string): Promise<void> {
  await expect
    .poll(async () => {
      await at.page().mouse.move(0, 0);
      await at.hover();
      return at.evaluate((place, name) => {
        const within = place.closest('.findings > li') ?? place.closest('.row')!;
        const all = [...within.querySelectorAll<HTMLElement>('button, input')];
        const found = all.find((each) => (each.ariaLabel ?? each.textContent) === name);
        if (!found) return 'not there';
        const { x, y, width, height } = found.getBoundingClientRect();
        if (document.elementFromPoint(x + width / 2, y + height / 2) !== found) return 'not to be seen';
        found.click();
        return 'pressed';
      }, name);
    })
    .toBe('pressed');
  // what is under the pointer is lit
  await at.page().mouse.move(0, 0);
}
