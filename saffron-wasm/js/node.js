// The package for `import` in Node: the same that `require` gives, so that there is one
// `Cron` and one `CronError` in a program that uses both.

import saffron from './saffron.cjs';

export const {
  Cron, CronError, InexpressibleError, describe, dialects, elsewhere, lint, nextTimes, parseZoned, translate, validate,
} = saffron;
