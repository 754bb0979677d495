// Runs the golden corpus through the package. It knows no platform: Node and the browser
// load it, each with its own way to the package and to the files. tests/corpus/README.md
// defines the format.

/** The keys of each kind; those with a question mark may be missing or null. */
const KINDS = {
  accept: ['expr', 'canonical', 'fires'],
  reject: ['expr', 'code', 'field?', 'span', 'suggestion?'],
  sets: ['expr', 'minutes', 'hours', 'dates'],
  match: ['expr', 'yes', 'no'],
  next: ['expr', 'from?', 'after?', 'times', 'complete?'],
  prev: ['expr', 'from?', 'before?', 'times', 'complete?'],
  equal: ['exprs', 'canonical', 'different'],
  zone: ['expr', 'zone', 'dst', 'from', 'until', 'times'],
  describe: ['expr', 'lang', 'hour12', 'text'],
};

const MINUTE = 60_000;

/** The cases of some files, given as text. Whatever does not fit the format throws. */
export function read(files) {
  const ids = new Set();
  return files.flatMap((text) => text.trimEnd().split('\n')).map((line) => {
    const { id, kind, why, ...claim } = JSON.parse(line);
    const fail = (what) => {
      throw new Error(`${what}: ${line}`);
    };
    if (typeof id !== 'string' || ids.has(id)) fail('an id is missing or comes twice');
    ids.add(id);
    if (!Object.hasOwn(KINDS, kind)) fail('an unknown kind');
    const known = KINDS[kind].map((key) => key.replace('?', ''));
    if (Object.keys(claim).some((key) => !known.includes(key))) fail('an unknown key');
    if (KINDS[kind].some((key) => !key.endsWith('?') && !Object.hasOwn(claim, key))) {
      fail('a missing key');
    }
    return { id, kind, claim };
  });
}

/** Checks all cases: what to print about them, and what is wrong. */
export function run(cases, api, name) {
  const counts = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0]));
  const wrong = [];
  for (const { id, kind, claim } of cases) {
    counts[kind] += 1;
    const same = (what, found, wanted) => {
      const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
      if (a !== b) wrong.push(`${id}: ${what} is\n    ${a} and not\n    ${b}`);
    };
    try {
      checks[kind](claim, same, api);
    } catch (error) {
      wrong.push(`${id}: ${error.stack}`);
    }
  }
  const each = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return { summary: `corpus ${name}: ${cases.length} cases (${each.join(', ')})`, wrong };
}

const checks = {
  accept({ expr, canonical, fires }, same, { Cron, validate }) {
    const cron = new Cron(expr);
    same('validate', validate(expr), null);
    same('canonical', String(cron), canonical);
    same('the canonical form\'s meaning', new Cron(canonical).equals(cron), true);
    same('fires', cron.fires, fires);
  },

  reject({ expr, code, field, span, suggestion }, same, { Cron, CronError, validate }) {
    let error;
    try {
      new Cron(expr);
    } catch (thrown) {
      error = thrown;
    }
    same('a CronError is thrown', error instanceof CronError, true);
    same('code', error.code, code);
    same('field', error.field, field ?? null);
    same('span', [error.start, error.end], span.map((byte) => utf16(expr, byte)));
    same('suggestion', error.suggestion, suggestion ?? null);
    same('validate', validate(expr)?.message, error.message);
  },

  sets({ expr, minutes, hours, dates }, same, { Cron }) {
    const cron = new Cron(expr);
    const first = cron.nextFrom(instant('2000-01-01T00:00:00Z'));
    const time = first % (1440 * MINUTE);
    const midnight = first - time;
    const day = Array.from({ length: 1440 }, (_, minute) => minute);
    same(
      'the minutes of a day',
      day.filter((minute) => cron.contains(new Date(midnight + minute * MINUTE))),
      hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)),
    );
    for (const [month, days] of Object.entries(dates)) {
      const found = [];
      const date = instant(`${month}-01T00:00:00Z`);
      const number = date.getUTCMonth();
      for (; date.getUTCMonth() === number; date.setUTCDate(date.getUTCDate() + 1)) {
        if (cron.contains(new Date(date.getTime() + time))) found.push(date.getUTCDate());
      }
      same(month, found, days);
    }
  },

  match({ expr, yes, no }, same, { Cron }) {
    const cron = new Cron(expr);
    for (const time of yes) same(time, cron.contains(instant(time)), true);
    for (const time of no) same(time, cron.contains(instant(time)), false);
  },

  next({ expr, from, after, times, complete }, same, { Cron, nextTimes }) {
    const cron = new Cron(expr);
    const count = times.length + (complete ? 1 : 0);
    const first = from ? cron.nextFrom(instant(from)) : cron.next(instant(after));
    const found = chain(first, count, (time) => cron.next(time));
    same('times', found.map(text), times.map(instant).map(text));
    if (from) return;
    same('iteration', take(cron.iterate(instant(after)), count).map(text), found.map(text));
    same('nextTimes', nextTimes(expr, { after: instant(after), count }).map(text), found.map(text));
  },

  prev({ expr, from, before, times, complete }, same, { Cron }) {
    const cron = new Cron(expr);
    const count = times.length + (complete ? 1 : 0);
    const first = from ? cron.prevFrom(instant(from)) : cron.prev(instant(before));
    const found = chain(first, count, (time) => cron.prev(time));
    same('times', found.map(text), times.map(instant).map(text));
  },

  equal({ exprs, canonical, different }, same, { Cron }) {
    const first = new Cron(exprs[0]);
    for (const expr of exprs) {
      const cron = new Cron(expr);
      same(expr, cron.equals(first), true);
      same(expr, String(cron), canonical);
    }
    for (const expr of different) same(expr, new Cron(expr).equals(first), false);
  },

  zone({ expr, zone, dst, from, until, times }, same, { Cron }) {
    const cron = new Cron(expr, { timeZone: zone, dst });
    const [start, end] = [instant(from), instant(until)];
    const wanted = times.map((time) => text(instant(time)));
    const isBefore = (time) => time && time < end;
    const isFrom = (time) => time && time >= start;
    const next = [];
    for (let time = cron.nextFrom(start); isBefore(time); time = cron.next(time)) next.push(time);
    same('next', next.map(text), wanted);
    const prev = [];
    for (let time = cron.prev(end); isFrom(time); time = cron.prev(time)) prev.unshift(time);
    same('prev', prev.map(text), wanted);
    const contained = [];
    for (let ms = start.getTime(); ms < end; ms += MINUTE) {
      if (cron.contains(new Date(ms))) contained.push(new Date(ms));
    }
    same('contains', contained.map(text), wanted);
  },

  describe({ expr, lang, hour12, text: wanted }, same, { Cron, describe }) {
    same('description', new Cron(expr).describe({ lang, hour12 }), wanted);
    same('describe', describe(expr, { lang, hour12 }), wanted);
  },
};

/** RFC 3339, with any year. `Date.parse` wants six digits where there are not four. */
function instant(text) {
  const [, sign, year, rest] = /^([+-]?)(\d+)(-.*)$/.exec(text);
  const full = year.length > 4 || sign ? `${sign || '+'}${year.padStart(6, '0')}` : year;
  const date = new Date(full + rest);
  if (Number.isNaN(date.getTime())) throw new Error(`not a time: ${text}`);
  return date;
}

function text(date) {
  return date ? date.toISOString() : null;
}

function chain(first, count, step) {
  const found = [];
  for (let time = first; time && found.length < count; time = step(time)) found.push(time);
  return found;
}

function take(iterable, count) {
  const found = [];
  if (count === 0) return found;
  for (const item of iterable) if (found.push(item) === count) break;
  return found;
}

/** The UTF-16 offset of a byte offset. */
function utf16(text, byte) {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text).slice(0, byte)).length;
}
