// When it fires, drawn: the minutes of a firing day, and the days of a year. Both are of
// the wall clock, whatever the zone.

import { Cron } from 'saffron-cron';
import { element } from './html.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The picture of a day: a column for each hour, a row for each minute. */
export function dayOf(expression) {
  const minutes = minutesOf(expression);
  const hours = new Set(minutes.map((minute) => Math.floor(minute / 60)));
  // Neighbouring minutes of an hour are one stroke.
  const strokes = minutes.map((minute) => `M${Math.floor(minute / 60) + 0.06} ${minute % 60}h.88v1h-.88z`);
  const label = minutes.length === 0
    ? 'No minutes.'
    : `${count(minutes.length, 'minute')} in ${count(hours.size, 'hour')} of each day that it fires on.`;
  const svg = `<svg viewBox="0 0 24 60" preserveAspectRatio="none" aria-hidden="true">
    ${Array.from({ length: 24 }, (_, hour) => `<rect x="${hour + 0.06}" width=".88" height="60"${hours.has(hour) ? ' class="on"' : ''}/>`).join('')}
    <path d="${strokes.join('')}"/></svg>`;
  const picture = element('div', { className: 'picture', role: 'img', 'aria-label': label });
  picture.innerHTML = svg;
  const axis = (className, texts) => element('div', { className, 'aria-hidden': 'true' },
    ...texts.map((textContent) => element('span', { textContent })));
  return {
    label,
    nodes: [
      axis('minutes', [':00', ':15', ':30', ':45']),
      picture,
      axis('hours', Array.from({ length: 8 }, (_, index) => String(index * 3))),
    ],
  };
}

/** The months of a year, with the firing days marked. */
export function yearOf(expression, year, today) {
  const [first] = minutesOf(expression);
  const cron = new Cron(expression, { dialect: 'extended' });
  let total = 0;
  const months = Array.from({ length: 12 }, (_, month) => {
    const start = Date.UTC(year, month, 1);
    const length = (Date.UTC(year, month + 1, 1) - start) / DAY;
    const days = Array.from({ length }, (_, index) => {
      const time = start + index * DAY;
      const fires = first !== undefined && cron.contains(new Date(time + first * MINUTE));
      return { day: index + 1, fires, isToday: new Date(time).toISOString().slice(0, 10) === today };
    });
    const firing = days.filter(({ fires }) => fires);
    total += firing.length;
    const name = new Date(start).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
    const label = `${name}: ${firing.map(({ day }) => day).join(', ') || 'none'}`;
    const cells = days.map(({ day, fires, isToday }) =>
      element('span', { className: `${fires ? 'on' : ''} ${isToday ? 'today' : ''}`, textContent: day }));
    // The first row starts on Sunday, as the numbers of the weekdays do.
    cells[0].style.gridColumnStart = new Date(start).getUTCDay() + 1;
    const weekdays = [...'SMTWTFS'].map((textContent) => element('span', { className: 'weekday', textContent }));
    return element('div', { className: 'month' },
      element('h3', { textContent: name }),
      element('div', { className: 'days', role: 'img', 'aria-label': label }, ...weekdays, ...cells));
  });
  cron.dispose();
  return { label: `Fires on ${count(total, 'day')} of ${year}.`, nodes: months };
}

/** The minutes that fire on each firing day. */
function minutesOf(expression) {
  const cron = new Cron(expression, { dialect: 'extended' });
  const first = cron.nextFrom(new Date(0));
  if (!first) return [];
  const midnight = Math.floor(first / DAY) * DAY;
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  return minutes.filter((minute) => cron.contains(new Date(midnight + minute * MINUTE)));
}

function count(number, what) {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
