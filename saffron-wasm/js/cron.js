// What the package exports. The methods check their arguments and convert; the answers
// come from the WebAssembly.

import { Handle, dialects, elsewhere as elsewhereOf, lint as lintOf } from '../generated/saffron_wasm_bg.js';
import { CronError } from './error.js';
import { InexpressibleError } from './write.js';
import { zoneOf } from './zone.js';

export { CronError, InexpressibleError, dialects };

export class Cron {
  static name = 'Cron';
  #handle;
  #timeZone;

  constructor(expression, { timeZone = 'UTC', dst, ...language } = {}) {
    const { name, zone } = zoneOf(timeZone);
    this.#handle = expression instanceof Handle
      ? expression
      : new Handle(...written(expression, language), string(dst));
    if (zone) this.#handle.in_zone(zone);
    this.#timeZone = name;
  }

  get #live() {
    if (!this.#handle) throw new TypeError('the Cron has been disposed of');
    return this.#handle;
  }

  get timeZone() {
    return this.#timeZone;
  }

  inZone(timeZone) {
    return new Cron(this.#live.copy(), { timeZone });
  }

  get dialect() {
    return this.#live.dialect();
  }

  get dst() {
    return this.#live.dst();
  }

  get fires() {
    return this.#live.fires();
  }

  contains(time) {
    return this.#live.contains(millis(time));
  }

  next(after = new Date()) {
    return date(this.#live.next_after(millis(after)));
  }

  nextFrom(from = new Date()) {
    return date(this.#live.next_from(millis(from)));
  }

  prev(before = new Date()) {
    return date(this.#live.prev_before(millis(before)));
  }

  prevFrom(from = new Date()) {
    return date(this.#live.prev_from(millis(from)));
  }

  iterate(after = new Date()) {
    return times((ms) => this.#live.next_after(ms), millis(after));
  }

  clockChange(time) {
    return this.#live.clock_change(millis(time)) ?? null;
  }

  describe({ lang = 'en', hour12 } = {}) {
    const text = this.#live.describe(String(lang), hour12);
    if (text === undefined) throw new RangeError(`no descriptions in ${String(lang).slice(0, 40)}`);
    return text;
  }

  equals(other) {
    return this.#timeZone === other.#timeZone && this.#live.equals(other.#live);
  }

  writeIn(dialect) {
    return this.#live.write_in(String(dialect));
  }

  writeListIn(dialect) {
    return this.#live.write_list_in(String(dialect));
  }

  firstDifference(other, after = new Date()) {
    return date(this.#live.first_difference(other.#live, millis(after)));
  }

  toString() {
    return this.#live.canonical();
  }

  toJSON() {
    return this.toString();
  }

  dispose() {
    this.#handle?.free();
    this.#handle = null;
  }
}

// Not every platform has the symbol yet.
if (Symbol.dispose) Cron.prototype[Symbol.dispose] = Cron.prototype.dispose;

export function validate(expression, options) {
  try {
    new Cron(expression, options).dispose();
    return null;
  } catch (error) {
    if (error instanceof CronError) return error;
    throw error;
  }
}

export function parseZoned(expression, { dst, ...language } = {}) {
  const handle = Handle.parse_zoned(...written(expression, language), string(dst));
  return { cron: new Cron(handle), timeZone: handle.written_zone() ?? null };
}

export function translate(expression, { from, to, job } = {}) {
  const cron = new Cron(expression, { dialect: from, job });
  try {
    return cron.writeListIn(to ?? 'saffron');
  } finally {
    cron.dispose();
  }
}

export function elsewhere(expression, { after = new Date(), ...language } = {}) {
  return elsewhereOf(...written(expression, language), millis(after)).map(
    ({ handle, firstDifference, ...reading }) => ({
      ...reading,
      cron: handle ? new Cron(handle) : null,
      firstDifference: date(firstDifference),
    }),
  );
}

export function lint(expression, options) {
  return lintOf(...written(expression, options));
}

export function describe(expression, options) {
  const cron = new Cron(expression, options);
  try {
    return cron.describe(options);
  } finally {
    cron.dispose();
  }
}

export function nextTimes(expression, { count = 5, after = new Date(), ...options } = {}) {
  const cron = new Cron(expression, options);
  try {
    const found = [];
    let time = after;
    while (found.length < count && (time = cron.next(time))) found.push(time);
    return found;
  } finally {
    cron.dispose();
  }
}

function* times(next, ms) {
  while (true) {
    ms = next(ms);
    if (Number.isNaN(ms)) return;
    yield new Date(ms);
  }
}

/** A text, its dialect and its job, as the WebAssembly takes them. */
function written(expression, { dialect, job } = {}) {
  if (typeof expression !== 'string') throw new TypeError('the expression is not a string');
  return [expression, string(dialect), string(job)];
}

function string(option) {
  return option === undefined ? option : String(option);
}

function millis(date) {
  const ms = Date.prototype.getTime.call(date);
  if (Number.isNaN(ms)) throw new RangeError('invalid Date');
  return ms;
}

function date(ms) {
  return Number.isNaN(ms) ? null : new Date(ms);
}
