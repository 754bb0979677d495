// What the package exports. The methods check their arguments and convert; the answers
// come from the WebAssembly.

import { Handle, lint as lintOf } from '../generated/saffron_wasm_bg.js';
import { CronError } from './error.js';
import { zoneOf } from './zone.js';

export { CronError };

export class Cron {
  static name = 'Cron';
  #handle;
  #timeZone;

  constructor(expression, { timeZone = 'UTC', dst } = {}) {
    const { name, zone } = zoneOf(timeZone);
    this.#handle = new Handle(text(expression), dst === undefined ? dst : String(dst));
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

export function validate(expression) {
  try {
    new Cron(expression).dispose();
    return null;
  } catch (error) {
    if (error instanceof CronError) return error;
    throw error;
  }
}

export function lint(expression) {
  return lintOf(text(expression));
}

export function describe(expression, options) {
  const cron = new Cron(expression);
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

function text(expression) {
  if (typeof expression !== 'string') throw new TypeError('the expression is not a string');
  return expression;
}

function millis(date) {
  const ms = Date.prototype.getTime.call(date);
  if (Number.isNaN(ms)) throw new RangeError('invalid Date');
  return ms;
}

function date(ms) {
  return Number.isNaN(ms) ? null : new Date(ms);
}
