// The next times, with how long it is until then.

import { element } from './html.js';

const COUNT = 8;

const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
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
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  return times.map((time) => {
    const shift = offset.formatToParts(time).find(({ type }) => type === 'timeZoneName').value;
    return element('li', {},
      element('time', { dateTime: time.toISOString() },
        element('span', { className: 'date', textContent: day.format(time) }),
        element('span', { className: 'hour', textContent: hour.format(time) }),
        element('span', { className: 'offset', textContent: shift.replace('GMT', 'UTC') })),
      element('span', { className: 'until', textContent: until(relative, time - now) }));
  });
}

/** In the largest unit of which there is at least one. */
function until(relative, ms) {
  const seconds = ms / 1000;
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ['second', 1];
  return relative.format(Math.floor(seconds / length), unit);
}
