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

function refusal({ code, field, start, end, message, suggestion, help, report }, text) {
  const span = [bytes(start, text), bytes(end, text)];
  return ['error', code, field ?? '-', ...span, message, suggestion ?? '-', help ?? '-', report];
}

function lintParts({ code, severity, field, start, end, message, help, fix, report }, text) {
  const span = [bytes(start, text), bytes(end, text)];
  const mended = fix
    ? [bytes(fix.start, text), bytes(fix.end, text), fix.text, fix.keepsMeaning]
    : ['-', '-', '-', '-'];
  return [code, severity, field ?? '-', ...span, message, help ?? '-', ...mended, report];
}

/** Spans are in UTF-16 units here. */
function bytes(units, text) {
  return new TextEncoder().encode(text.slice(0, units)).length;
}

const answers = {
  parse(question, { Cron, validate }) {
    const { expr } = question;
    const error = validate(expr, language(question));
    if (error) throw error;
    const cron = new Cron(expr, language(question));
    if (cron.dialect !== question.dialect) return ['fault', 'another dialect'];
    return ['ok', cron, cron.fires];
  },

  parse_zoned(question, { parseZoned }) {
    const { cron, timeZone } = parseZoned(question.expr, language(question));
    return ['ok', cron, timeZone || '-'];
  },

  describe(question, { Cron, describe }) {
    const { expr, lang, hour_cycle: cycle } = question;
    const options = { lang, hour12: cycle === 0 ? undefined : cycle === 12 };
    const text = new Cron(expr, language(question)).describe(options);
    const same = describe(expr, { ...options, ...language(question) }) === text;
    return same ? [text] : ['fault', 'describe differs'];
  },

  equal(question, { Cron }) {
    const { expr, other, other_dialect: dialect } = question;
    const a = new Cron(expr, language(question));
    const b = new Cron(other, { ...language(question), dialect });
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
    const options = { ...language(question), timeZone: zone, dst, after: instant(time, nanos), count: question.count };
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

  clock_change(question, { Cron }) {
    const change = cronOf(question, Cron).clockChange(instant(question.time));
    if (!change) return ['-'];
    const { kind, from } = change;
    return from ? [kind, Date.parse(`${from}Z`) / 1000] : [kind];
  },

  lint(question, { lint }) {
    const findings = lint(question.expr, language(question));
    return [findings.length, ...findings.flatMap((finding) => lintParts(finding, question.expr))];
  },

  write(question, saffron) {
    const { expr, to, dialect: from, job } = question;
    const cron = new saffron.Cron(expr, language(question));
    const one = attempt(() => cron.writeIn(to), saffron);
    const list = attempt(() => cron.writeListIn(to), saffron);
    const translated = attempt(() => saffron.translate(expr, { from, to, job: job ?? undefined }), saffron);
    if (String(translated.value ?? translated.reason) !== String(list.value ?? list.reason)) {
      return ['fault', 'translate differs'];
    }
    if (one.value !== undefined) {
      return String(list.value) === one.value ? ['one', one.value] : ['fault', 'writeListIn differs'];
    }
    return list.value ? ['several', ...one.reason, ...list.value] : ['inexpressible', ...list.reason];
  },

  first_difference(question, { Cron }) {
    const { expr, other, other_dialect: dialect, time } = question;
    const cron = new Cron(expr, language(question));
    const difference = cron.firstDifference(new Cron(other, { ...language(question), dialect }), instant(time));
    return [difference ? seconds(difference) : '-'];
  },

  elsewhere(question, { elsewhere }) {
    const after = instant(question.time);
    return elsewhere(question.expr, { ...language(question), after }).flatMap(
      ({ dialect, outcome, cron, firstDifference, error }) => [
        dialect,
        outcome === 'invalid' ? 'error' : outcome,
        cron ?? error?.code ?? '-',
        firstDifference ? seconds(firstDifference) : '-',
      ],
    );
  },

  offset: () => ['lacks'],
};

/** What comes of writing: a value, or the reason why there is none. */
function attempt(write, { InexpressibleError }) {
  try {
    return { value: write() };
  } catch (error) {
    if (!(error instanceof InexpressibleError)) throw error;
    return { reason: [error.code, error.field ?? '-', error.message] };
  }
}

function cronOf(question, Cron) {
  const { expr, zone, dst } = question;
  return new Cron(expr, { ...language(question), timeZone: zone, dst });
}

/** How the text of a question is to be read. */
function language({ dialect, job }) {
  return { dialect, job: job ?? undefined };
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
