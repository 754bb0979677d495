// Answers for the npm package (README.md). It knows no platform: node.js and browser.js load
// it, each with its own way to the package.

/** The line that answers a question, given as a line; `saffron` is the package. */
export function answer(line, saffron) {
  const question = JSON.parse(line);
  return parts(question, saffron)
    .map((part) => String(part).replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]))
    .join('\t');
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function parts(question, saffron) {
  try {
    return answers[question.ask](question, saffron);
  } catch (error) {
    if (error instanceof saffron.CronError) return refusal(error, question.other ?? question.expr);
    return ['fault', error];
  }
}

/** Spans are in UTF-16 units here. */
function refusal({ code, field, start, end, message, suggestion, help, report }, text) {
  const bytes = (units) => new TextEncoder().encode(text.slice(0, units)).length;
  return ['error', code, field ?? '-', bytes(start), bytes(end), message, suggestion ?? '-', help ?? '-', report];
}

const answers = {
  parse({ expr }, { Cron, validate }) {
    const error = validate(expr);
    if (error) throw error;
    const cron = new Cron(expr);
    return ['ok', cron, cron.fires];
  },

  describe({ expr, lang, hour_cycle: cycle }, { Cron, describe }) {
    const options = { lang, hour12: cycle === 0 ? undefined : cycle === 12 };
    const text = new Cron(expr).describe(options);
    return describe(expr, options) === text ? [text] : ['fault', 'describe differs'];
  },

  equal({ expr, other }, { Cron }) {
    const [a, b] = [new Cron(expr), new Cron(other)];
    const equal = a.equals(b);
    return equal === (String(a) === String(b)) ? [equal] : ['fault', 'the canonical forms say otherwise'];
  },

  contains(question, { Cron }) {
    const cron = cronOf(question, Cron);
    const found = [];
    for (let { time } = question; time < question.until; time += question.step) {
      if (cron.contains(instant(time, question.nanos))) found.push(time);
    }
    return [found];
  },

  next_from(question, { Cron }) {
    const cron = cronOf(question, Cron);
    return [chain(question, (start) => cron.nextFrom(start), (time) => cron.next(time))];
  },

  next_after(question, { Cron, nextTimes }) {
    const cron = cronOf(question, Cron);
    const found = chain(question, (start) => cron.next(start), (time) => cron.next(time));
    const { expr, zone, dst, time, nanos } = question;
    const options = { timeZone: zone, dst, after: instant(time, nanos), count: question.count };
    const listed = nextTimes(expr, options).map(seconds).filter((time) => time <= question.last);
    if (String(listed) !== String(found)) return ['fault', 'nextTimes differs'];
    const iterated = cron.iterate(options.after);
    if (found.some((time) => seconds(iterated.next().value) !== time)) return ['fault', 'iterate differs'];
    return [found];
  },

  prev_from(question, { Cron }) {
    const cron = cronOf(question, Cron);
    return [chain(question, (start) => cron.prevFrom(start), (time) => cron.prev(time))];
  },

  prev_before(question, { Cron }) {
    const cron = cronOf(question, Cron);
    return [chain(question, (start) => cron.prev(start), (time) => cron.prev(time))];
  },

  between(question, { Cron }) {
    const found = [];
    for (const time of cronOf(question, Cron).iterate(instant(question.from - 1))) {
      if (seconds(time) >= question.until) break;
      found.push(seconds(time));
    }
    return [found];
  },

  between_back(question, { Cron }) {
    const cron = cronOf(question, Cron);
    const found = [];
    let time = cron.prev(instant(question.until));
    for (; time && seconds(time) >= question.from; time = cron.prev(time)) found.push(seconds(time));
    return [found];
  },

  offset: () => ['lacks'],
};

function cronOf({ expr, zone, dst }, Cron) {
  return new Cron(expr, { timeZone: zone, dst });
}

/** A `Date` has milliseconds. */
function instant(time, nanos = 0) {
  return new Date(time * 1000 + Math.floor(nanos / 1_000_000));
}

function seconds(date) {
  return date.getTime() / 1000;
}

/** Steps, as many as asked for and no further than `last`. */
function chain({ time: start, nanos, count, last }, first, further) {
  const found = [];
  const forward = last > start;
  let time = first(instant(start, nanos));
  while (time && found.length < count && (forward ? seconds(time) <= last : seconds(time) >= last)) {
    found.push(seconds(time));
    time = further(time);
  }
  return found;
}
