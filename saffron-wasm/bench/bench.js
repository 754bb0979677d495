// saffron beside other parsers, in one run of Node: first that they give the same answers,
// then how long that takes. Prints the table of the README.

import assert from 'node:assert/strict';
import { parseCronExpression } from 'cron-schedule';
import { CronExpressionParser } from 'cron-parser';
import { Cron as Croner } from 'croner';
import cronstrue from 'cronstrue';
import { Cron } from 'saffron-cron';

/** What all of them understand, and understand alike: weekdays by name, one day field. */
const EXPRESSIONS = [
  '* * * * *', '*/5 * * * *', '30 9 * * MON-FRI', '0 9,17 * * *', '*/15 9-17 * * MON-FRI',
  '0 0 1 * *', '0 0 29 2 *', '15 14 1 JAN,JUL *', '0 22 * * SUN', '5 4 13 12 *',
];
const START = new Date('2025-01-03T12:34:56Z');
const AMOUNT = 5;
const ROUNDS = 40;
const ROUND_MS = 10;

/** Each on the machine's clock, which is UTC here: the others are slower in a named zone. */
const PARSERS = {
  'saffron-cron': {
    parse: (text) => new Cron(text),
    next: (cron, time) => cron.next(time),
    describe: (cron) => cron.describe(),
  },
  croner: {
    parse: (text) => new Croner(text, { paused: true }),
    next: (cron, time) => cron.nextRun(time),
  },
  'cron-parser': {
    parse: (text) => CronExpressionParser.parse(text),
    next(cron, time) {
      cron.reset(time);
      return cron.next().toDate();
    },
  },
  'cron-schedule': {
    parse: (text) => parseCronExpression(text),
    next: (cron, time) => cron.getNextDate(time),
  },
  cronstrue: {
    describe: (_, text) => cronstrue.toString(text),
  },
};

let sink = 0;
const same = check();
console.log(`${same} answers are the same.\n`);
console.log('| | parse | next time | next time of a parse | describe |\n| --- | --: | --: | --: | --: |');
for (const [name, { parse, next, describe }] of Object.entries(PARSERS)) {
  const parsed = EXPRESSIONS.map((text) => parse?.(text));
  const each = (run) => time(() => EXPRESSIONS.forEach(run));
  const cells = [
    parse && each((text) => keep(parse(text))),
    next && each((_, index) => keep(next(parsed[index], START))),
    next && each((text) => keep(next(parse(text), START))),
    describe && each((text, index) => keep(describe(parsed[index], text))),
  ];
  console.log(`| ${[name, ...cells.map((ns) => (ns ? inWords(ns) : ''))].join(' | ')} |`);
}
assert(sink > 0);

/** Fails where two give other times than saffron; returns how many were the same. */
function check() {
  let count = 0;
  for (const text of EXPRESSIONS) {
    const times = ({ parse, next }) => {
      const [cron, found] = [parse(text), []];
      for (let time = START; found.length < AMOUNT; found.push(time.toISOString())) time = next(cron, time);
      return found;
    };
    const wanted = times(PARSERS['saffron-cron']);
    for (const [name, parser] of Object.entries(PARSERS)) {
      if (!parser.next) continue;
      assert.deepEqual(times(parser), wanted, `${name}: ${text}`);
      count += AMOUNT;
    }
  }
  return count;
}

/** So that no call is left out for having no use. */
function keep(value) {
  sink += value ? 1 : 0;
}

/** Nanoseconds for one expression, of the best round: what else the machine does only adds. */
function time(runAll) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    globalThis.gc?.();
    const start = process.hrtime.bigint();
    const end = start + BigInt(ROUND_MS * 1e6);
    let [now, runs] = [start, 0];
    while (now < end) {
      for (let i = 0; i < 5; i += 1) runAll();
      runs += 5;
      now = process.hrtime.bigint();
    }
    return Number(now - start) / (runs * EXPRESSIONS.length);
  });
  return Math.min(...rounds);
}

function inWords(ns) {
  return ns < 1000 ? `${ns.toFixed(0)} ns` : `${(ns / 1000).toFixed(1)} µs`;
}
