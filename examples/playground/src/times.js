// The next times, with how long it is until then.

import { element } from './html.js';

const COUNT = 8;

const LONG_UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
];
const SHORT_UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** One list item for each time, or one that says that there are none. */
export function timesOf(cron, now, { clock, lang }) {
  const times = [];
  for (const time of cron.iterate(now)) if (times.push(time) === COUNT) break;
  if (times.length === 0) return [element('li', { className: 'none', textContent: 'None: it never fires.' })];

  const timeZone = cron.timeZone;
  const hourCycle = clock === '12' ? 'h12' : 'h23';
  const day = new Intl.DateTimeFormat(lang, { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const hour = new Intl.DateTimeFormat(lang, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle });
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  return times.map((time) => {
    const shift = offset.formatToParts(time).find(({ type }) => type === 'timeZoneName').value;
    return element('li', {},
      element('time', { dateTime: time.toISOString() },
        element('span', { className: 'date', textContent: day.format(time) }),
        element('span', { className: 'hour', textContent: hour.format(time) }),
        element('span', { className: 'offset', textContent: shift.replace('GMT', 'UTC') })),
      element('span', { className: 'until', textContent: until(lang, time - now) }));
  });
}

/** In the largest unit of which there is one, or in the next smaller one too: `in 2 hr 15 min`. */
function until(lang, ms) {
  const relative = new Intl.RelativeTimeFormat(lang);
  let seconds = Math.floor(ms / 1000);
  if (seconds < 60) return relative.format(seconds, 'second');
  const long = LONG_UNITS.find(([, length]) => seconds >= length);
  if (long) return relative.format(Math.floor(seconds / long[1]), long[0]);
  const parts = [];
  for (const [unit, length] of SHORT_UNITS) {
    const count = Math.floor(seconds / length);
    seconds %= length;
    const format = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short' });
    if (count > 0) parts.push(format.format(count));
  }
  // The word before them is the platform's own.
  return relative.formatToParts(2, 'hour')[0].value + parts.slice(0, 2).join(' ');
}
