// A Cloudflare Worker that validates cron expressions, describes them, and says when they
// fire next.

import { Cron, CronError, lint, validate as errorOf } from 'saffron-cron';
import { HttpError, handler, read } from './http.js';

const FUTURE_TIMES = 5;

/** Expressions that are all valid, and all different by meaning; and what is doubtful in each. */
function validate({ crons, ...options }) {
  const seen = new Map();
  for (const { text, cron } of parseAll(crons, options)) {
    const canonical = cron.toString();
    if (seen.has(canonical)) {
      throw new HttpError(400, `Expression '${text}' already exists in the form of '${seen.get(canonical)}'`);
    }
    seen.set(canonical, text);
  }
  return { lints: lintAll(crons, options) };
}

/** What an expression means, when it fires next, and what is doubtful in it. */
function describe({ cron: text, ...options }, now) {
  const cron = parse(text, options);
  const times = [];
  let time = cron.nextFrom(now);
  while (time && times.length < FUTURE_TIMES) {
    times.push(time);
    time = cron.next(time);
  }
  return { est_future_times: times, description: cron.describe(), lints: lint(text, language(options)) };
}

/** The earliest time of one expression or of many; null where none ever fires. And what is doubtful. */
function next({ cron, crons, ...options }, now) {
  if (crons === undefined) {
    return { next: parse(cron, options).nextFrom(now), lints: lint(cron, language(options)) };
  }
  const times = parseAll(crons, options).map(({ cron }) => cron.nextFrom(now)).filter((time) => time);
  return {
    next: times.length > 0 ? new Date(Math.min(...times)) : null,
    lints: lintAll(crons, options),
  };
}

function parse(text, options) {
  if (typeof text !== 'string') throw new HttpError(400, "'cron' must be a string");
  try {
    return new Cron(text, language(options));
  } catch (error) {
    throw error instanceof CronError ? new HttpError(400, error.message) : error;
  }
}

/** The dialect of all texts of a request, and the job that they belong to. */
function language({ dialect, job }) {
  for (const [name, value] of Object.entries({ dialect, job })) {
    if (value !== undefined && typeof value !== 'string') throw new HttpError(400, `'${name}' must be a string`);
  }
  try {
    // Whatever the text, a name without a dialect is thrown.
    errorOf('', { dialect });
  } catch (error) {
    throw error instanceof RangeError ? new HttpError(400, error.message) : error;
  }
  return { dialect, job };
}

function lintAll(texts, options) {
  const read = language(options);
  return texts.map((text) => lint(text, read));
}

function parseAll(texts, options) {
  const read = language(options);
  if (!Array.isArray(texts)) throw new HttpError(400, "'crons' must be an array");
  return texts.map((text, index) => {
    if (typeof text !== 'string') throw new HttpError(400, `Element '${index}' is not a string`);
    try {
      return { text, cron: new Cron(text, read) };
    } catch (error) {
      if (!(error instanceof CronError)) throw error;
      throw new HttpError(400, `Failed to parse expression at index '${index}': ${error.message}`);
    }
  });
}

const ROUTES = { '/validate': validate, '/describe': describe, '/next': next };

export default {
  /** `env.NOW` is a clock for tests: it stands still. */
  fetch: handler(ROUTES, async (route, request, env) => {
    const now = env.NOW ? new Date(env.NOW) : new Date();
    return route(await read(request), now);
  }),
};
