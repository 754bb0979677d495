// Uses all of the package's types, the wrong way too. tsc checks it, nothing runs it.

import { Cron, CronError, describe, lint, nextTimes, validate } from 'saffron-cron';
import type {
  ClockChange, DescribeOptions, DstPolicy, ErrorCode, Field, Fix, Language, Lint, LintCode, NextTimesOptions, Severity,
  ZoneOptions,
} from 'saffron-cron';

const dst: DstPolicy = 'skip';
const options: ZoneOptions = { timeZone: 'Europe/Lisbon', dst };
using cron = new Cron('0 9 * * *', options);
const plain = new Cron('* * * * *');

const next: Date | null = cron.next();
const from: Date | null = cron.nextFrom(new Date());
const prev: Date | null = cron.prev(new Date());
const prevFrom: Date | null = cron.prevFrom();
const contains: boolean = cron.contains(new Date()) && cron.fires && cron.equals(plain);
const change: ClockChange | null = cron.clockChange(new Date());
if (change?.kind === 'moved') change.from.slice(0, 10);
for (const time of cron.iterate()) time.getTime();
const german: Language = 'de';
const words: DescribeOptions = { hour12: false, lang: german };
const britain: DescribeOptions = { lang: String('en-GB') };
const text: string = cron.describe(words) + cron.describe(britain) + describe('* * * * *') + cron.toString() + cron.timeZone;
const many: NextTimesOptions = { count: 3, after: new Date(), timeZone: 'UTC' };
const times: Date[] = nextTimes('* * * * *', many);

const error: CronError | null = validate('* * * *');
if (error) {
  const field: Field | null = error.field;
  const span: [number, number] = [error.start, error.end];
  const code: ErrorCode = error.code;
  const words: [string | null, string | null, string, string] =
    [error.suggestion, error.help, error.message, error.report];
  void [field, span, code, words];
}

for (const { code, severity, field, start, end, message, help, fix, report } of lint('0 9 * * 1-5')) {
  const finding: Lint = { code, severity, field, start, end, message, help, fix, report };
  const names: [LintCode, Severity, Field | null] = [finding.code, finding.severity, finding.field];
  const mended: Fix = finding.fix ?? { start, end, text: 'SUN-THU', keepsMeaning: true };
  void [names, mended];
}
const grave: Severity = 'warning';

// @ts-expect-error: there is no such lint
const unknown: LintCode = 'never';
// @ts-expect-error: a finding is not always mended
lint('0 9 * * 1-5')[0]?.fix.text;
// @ts-expect-error: an expression is text
new Cron(5);
// @ts-expect-error: there is no such policy
new Cron('* * * * *', { dst: 'never' });
// @ts-expect-error: times are Dates
cron.next(0);
// @ts-expect-error: there may be no next time
cron.next().getTime();
// @ts-expect-error: only a time that moved came from elsewhere
cron.clockChange(new Date())?.from;
// @ts-expect-error: a Cron is immutable
cron.dst = 'skip';
// @ts-expect-error: only the parser makes these
new CronError('x');

void [next, from, prev, prevFrom, contains, text, times, grave, unknown];
