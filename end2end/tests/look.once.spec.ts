// What must not grow or shrink: the bar on one line, the box, the addresses on paper. The rest is in layout.once.spec.ts.
import { BOX, expect, states, test } from '../fixtures';

test('on paper a link has its address beside it', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/svar/pas');
  const address = await page.locator('.article__actions a').first().evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://');
  for (const here of ['h1', '.article__body', '.article__sources', '.ways-on__phone']) {
    await expect(page.locator(here), here).toBeVisible();
  }
});

test('"Skriv til os" stays in sight on one line', async ({ page }) => {
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await states(page, 'how do I renew my passport');
    const bar = page.locator('.write-to-us');
    await expect(bar).toHaveCSS('position', 'sticky');
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded(); // it stays as far as the page goes
    await page.locator('.answer-card').last().scrollIntoViewIfNeeded();
    await expect(bar.getByRole('link')).toBeInViewport({ ratio: 1 });
    const [whole, button] = [(await bar.boundingBox())!, (await bar.getByRole('link').boundingBox())!];
    expect(whole.height, `${width} px`).toBeLessThanOrEqual(80);
    expect(button.x, 'the button is beside the words').toBeGreaterThan(whole.x + 90);
  }
});

test('the box is the largest thing on the first screen', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/');
    const box = (await page.getByLabel(BOX).boundingBox())!;
    expect(box.width, `${width} px`).toBeGreaterThanOrEqual(Math.min(width - 40, 600));
    await expect(page.getByRole('button', { name: 'Find svar' })).toBeInViewport({ ratio: 1 });
  }
});
