// The built page in Chromium, as people use it.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, serve } from '../../../saffron-wasm/test/support/browser.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pictures = fileURLToPath(new URL('../../../target/playground/', import.meta.url));

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(dist)]);
});
after(() => Promise.all([browser.close(), server.close()]));

/** Opens the page on a Friday, for a user in New York, and closes it after `use`. */
async function open({ query = '', ...options }, use) {
  const context = await browser.newContext({
    timezoneId: 'America/New_York', locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'], ...options,
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.clock.setFixedTime('2025-01-03T12:00:00Z');
    await page.goto(server.url + query);
    await page.waitForSelector('#answer:not(:empty)');
    await use(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

const input = (page) => page.getByLabel('Cron expression');
const answer = (page) => page.locator('#answer').innerText();
const texts = (page, selector) => page.locator(selector).allInnerTexts();
const plain = (text) => text.replace(/\s+/g, ' ');

test('typing shows what it means and when it fires', () => open({}, async (page) => {
  assert.equal(await answer(page), 'At 9:00 AM, Monday through Friday');
  await input(page).fill('*/15 9-17 * * 2-6');
  assert.equal(await answer(page), 'Every 15 minutes from 9:00 AM through 5:45 PM, Monday through Friday');
  assert.equal(await page.locator('#canonical code').innerText(), '*/15 9-17 * * MON-FRI');
  assert.deepEqual((await texts(page, '#times li')).slice(0, 2).map(plain), [
    'Fri, Jan 3, 2025 9:00 AM UTC-5 in 2 hr', 'Fri, Jan 3, 2025 9:15 AM UTC-5 in 2 hr 15 min',
  ]);
  assert.equal(await page.locator('#day-summary').innerText(),
    '36 minutes in 9 hours of each day that it fires on.');
  assert.equal(await page.locator('#year-summary').innerText(), 'Fires on 261 days of 2025.');
  assert.equal(await page.getByRole('img', { name: /^February: / }).getAttribute('aria-label'),
    'February: 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 17, 18, 19, 20, 21, 24, 25, 26, 27, 28');
  await page.getByRole('button', { name: 'Use it' }).click();
  assert.equal(await input(page).inputValue(), '*/15 9-17 * * MON-FRI');
}));

test('an error is shown at its place, and one click mends it', () => open({}, async (page) => {
  await input(page).fill('0 9 * * 0');
  assert.deepEqual(await texts(page, '#marks mark'), ['0']);
  assert.equal(await page.locator('#marks').textContent(), '0 9 * * 0');
  assert.equal(await input(page).getAttribute('aria-invalid'), 'true');
  assert.equal(plain(await answer(page)), 'Day of week 0 is out of range expected 1-7 (1 = Sunday) or SUN-SAT');
  await page.getByRole('button', { name: 'Change to 0 9 * * SUN' }).click();
  assert.equal(await input(page).inputValue(), '0 9 * * SUN');
  assert.equal(await answer(page), 'At 9:00 AM on Sundays');
  assert.equal(await input(page).getAttribute('aria-invalid'), 'false');
  assert.equal(await page.locator('#fix').isVisible(), false);
  // Nothing can mend this one.
  await input(page).fill('');
  assert.equal(await page.locator('#fix').isVisible(), false);
  await input(page).fill('<img src=x onerror=alert(1)>');
  assert.equal(await page.locator('main img').count(), 0);
}));

test('what is doubtful is shown at its place, and one click says it clearly', () => open({}, async (page) => {
  await input(page).fill('0 9 * * 1-5');
  assert.equal(await answer(page), 'At 9:00 AM, Sunday through Thursday');
  assert.deepEqual(await texts(page, '#marks mark'), ['1-5']);
  assert.deepEqual(await texts(page, '.fields .doubtful b'), ['day of week']);
  assert.equal(await input(page).getAttribute('aria-invalid'), 'false');
  assert.deepEqual((await texts(page, '#findings p')).map(plain), [
    '1-5 is Sunday through Thursday here, but Monday through Friday in crontab '
      + "Write SUN-THU to keep these days, or MON-FRI if crontab's are meant",
  ]);
  await page.getByRole('button', { name: 'Change to 0 9 * * SUN-THU' }).click();
  assert.equal(await input(page).inputValue(), '0 9 * * SUN-THU');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'expression');
  assert.deepEqual(await texts(page, '#findings, #marks mark, .fields .doubtful'), ['']);
  // A mistake is all that is said of a text that has one.
  await input(page).fill('0 9 * * 1-8');
  assert.deepEqual(await texts(page, '#findings, .fields .wrong b, .fields .doubtful b'), ['day of week', '']);
}));

test('a dialect decides what the text means, and stays in the address', () => open({}, async (page) => {
  await input(page).fill('0 9 * * 1-5');
  assert.equal(await answer(page), 'At 9:00 AM, Sunday through Thursday');
  await page.getByLabel('Dialect').selectOption('crontab (unix)');
  assert.equal(await answer(page), 'At 9:00 AM, Monday through Friday');
  assert.equal(await page.locator('#findings').innerText(), '');
  assert.equal(page.url(), server.url + '?cron=0+9+*+*+1-5&zone=America/New_York&dialect=unix');
  await page.reload();
  assert.equal(await page.getByLabel('Dialect').inputValue(), 'unix');
  assert.equal(await answer(page), 'At 9:00 AM, Monday through Friday');
  // Examples are of the default dialect.
  await page.getByRole('button', { name: /^0 9 \* \* 1-5/ }).click();
  assert.equal(await page.getByLabel('Dialect').inputValue(), 'saffron');
}));

test('what the text means elsewhere', () => open({ query: '?cron=0+9+*+*+1-5&dialect=unix&zone=UTC' }, async (page) => {
  const rows = (await texts(page, '#elsewhere li')).map(plain);
  assert.equal(rows.length, 13);
  assert.equal(rows[0],
    'saffron At 9:00 AM, Sunday through Thursday differs first on Sun, Jan 5, 2025, 9:00 AM UTC');
  assert.equal(rows[2], 'kubernetes the same');
  assert.equal(rows.find((row) => row.startsWith('aws')), 'aws not valid: found 5 fields');
}));

test('Jenkins asks for the name of the job', () => open({ query: '?cron=H+H(0-7)+*+*+*&dialect=jenkins' }, async (page) => {
  assert.equal(await input(page).getAttribute('aria-invalid'), 'true');
  await page.getByLabel("Job's full name").fill('folder/my-job');
  assert.equal(await answer(page), 'At 6:40 AM every day');
  assert.match(page.url(), /&dialect=jenkins&job=folder\/my-job$/);
  await page.getByLabel('Dialect').selectOption('Quartz');
  assert.equal(await page.getByLabel("Job's full name").isVisible(), false);
}));

test('zone, clock and language', () => open({}, async (page) => {
  assert.equal(await page.getByLabel('Time zone').inputValue(), 'America/New_York');
  await input(page).fill('30 14 * * *');
  await page.getByLabel('Time zone').selectOption('Asia/Kathmandu');
  await page.getByLabel('Clock').selectOption('24');
  const [first] = await texts(page, '#times li');
  assert.equal(plain(first), 'Sat, Jan 4, 2025 14:30 UTC+5:45 in 20 hr 45 min');
  assert.equal(await answer(page), 'At 14:30 every day');
  await page.getByLabel('Language').selectOption('de');
  assert.match(await answer(page), /14:30 Uhr/);
}));

test('how long until then', () => open({ query: '?cron=5+4+*+*+*&zone=UTC' }, async (page) => {
  const until = async (cron) => {
    await input(page).fill(cron);
    return (await texts(page, '#times .until')).slice(0, 2);
  };
  assert.deepEqual(await until('5 4 * * *'), ['in 16 hr 5 min', 'in 1 day 16 hr']);
  assert.deepEqual(await until('* * * * *'), ['in 1 min', 'in 2 min']);
  assert.deepEqual(await until('0 12 10,11 * *'), ['in 1 week', 'in 1 week']);
  assert.deepEqual(await until('0 12 3 * *'), ['in 1 month', 'in 1 month']);
  assert.deepEqual(await until('0 0 29 2 *'), ['in 3 years', 'in 7 years']);
}));

test('the address is a link to what is shown', () => open({}, async (page) => {
  await input(page).fill('0 12 * * MON#1');
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon');
  const address = '?cron=0+12+*+*+MON%231&zone=Europe/Lisbon';
  assert.equal(page.url(), server.url + address);
  await page.getByRole('button', { name: 'Copy link' }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await page.reload();
  assert.equal(await input(page).inputValue(), '0 12 * * MON#1');
  assert.equal(await page.getByLabel('Time zone').inputValue(), 'Europe/Lisbon');
}));

test('an address that makes no sense', () => open({ query: '?cron=0+9+*+*+0&zone=Mars&clock=13' }, async (page) => {
  assert.equal(await page.getByLabel('Time zone').inputValue(), 'America/New_York');
  assert.equal(await page.getByLabel('Clock').inputValue(), '12');
  assert.match(await answer(page), /^Day of week 0/);
}));

test('examples, years, and what never fires', () => open({}, async (page) => {
  await page.getByRole('button', { name: /^0 0 29 2 \*/ }).click();
  assert.equal(await page.locator('#year-summary').innerText(), 'Fires on 0 days of 2025.');
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Year after' }).click();
  assert.equal(await page.locator('#year-summary').innerText(), 'Fires on 1 day of 2028.');
  await page.getByRole('button', { name: 'Year before' }).click();
  assert.equal(await page.locator('#year-summary').innerText(), 'Fires on 0 days of 2027.');
  await page.getByRole('button', { name: /^0 0 30 2 \*/ }).click();
  assert.deepEqual(await texts(page, '#times li'), ['None: it never fires.']);
}));

test('the keyboard reaches everything', () => open({ query: '?cron=0+9+*+*+0' }, async (page) => {
  await input(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await input(page).inputValue(), '0 9 * * SUN');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'expression');
  // A browser tells of a moved caret a moment after the key.
  for (const [key, field] of [['Home', 'minute'], ['End', 'day of week']]) {
    await page.keyboard.press(key);
    await page.locator('.fields .here b', { hasText: field }).waitFor();
    assert.deepEqual(await texts(page, '.fields .here b'), [field]);
  }
}));

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`anyone can use it: ${size}, ${colorScheme}`, async () => {
      for (const [name, cron] of [['valid', '*/15 9-17 * * MON-FRI'], ['doubtful', '*/15 9-17 * * 1-5'], ['wrong', '0 9 1,15 * 0']]) {
        await open({ viewport, colorScheme }, async (page) => {
          await input(page).fill(cron);
          await page.addScriptTag({ path: axe });
          const { violations } = await page.evaluate(() => window.axe.run());
          assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert(wide <= viewport.width, `the page is ${wide} wide`);
          await page.screenshot({ path: `${pictures}${size}-${colorScheme}-${name}.png`, fullPage: true });
        });
      }
    });
  }
}
