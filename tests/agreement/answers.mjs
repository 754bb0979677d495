// What the npm package answers to the questions on standard input (main.rs says how).

import { readFileSync } from 'node:fs';
import { Cron, CronError } from '../../saffron-wasm/dist/node.js';

const seconds = (time) => (time ? String(time.getTime() / 1000) : '-');

function meaning({ expr, zone, dst, time }) {
  const cron = new Cron(expr, { timeZone: zone, dst });
  const at = new Date(time * 1000);
  const next = [];
  for (const time of cron.iterate(at)) {
    next.push(seconds(time));
    if (next.length === 3) break;
  }
  return [
    'ok',
    cron.toString(),
    cron.fires,
    cron.describe(),
    cron.describe({ hour12: false }),
    cron.describe({ lang: 'de' }),
    cron.contains(at),
    next.join(','),
    seconds(cron.prev(at)),
  ];
}

/** Spans are in UTF-16 units here. */
function refusal({ code, field, start, end, message, suggestion }, expr) {
  const bytes = (units) => Buffer.byteLength(expr.slice(0, units));
  return ['error', code, field ?? '-', bytes(start), bytes(end), message, suggestion ?? '-'];
}

function answer(question) {
  try {
    return meaning(question);
  } catch (error) {
    if (error instanceof CronError) return refusal(error, question.expr);
    throw error;
  }
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const lines = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const answers = lines.map((line) =>
  answer(JSON.parse(line))
    .map((part) => String(part).replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]))
    .join('\t'),
);
process.stdout.write(`${answers.join('\n')}\n`);
