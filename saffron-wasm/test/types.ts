// Uses all of the package's types, the wrong way too. tsc checks it, nothing runs it.

import {
  Cron, CronError, InexpressibleError, describe, dialects, elsewhere, lint, nextTimes, parseZoned, translate, validate,
} from 'saffron-cron';
import type {
  ClockChange, CronOptions, DescribeOptions, Dialect, DialectAlias, DialectFacts, DstPolicy, ErrorCode, Field, Fix,
  InexpressibleCode, Language, Lint, LintCode, NextTimesOptions, Reading, Severity, TranslateOptions, ZoneOptions,
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

const written: string = plain.writeIn('quartz') + plain.writeListIn('k8s').join();
const way: TranslateOptions = { from: 'crontab', to: 'aws' };
const translated: string[] = translate('0 9 * * 1-5', way);
const readings: Reading[] = elsewhere('0 9 * * 1-5', { dialect: 'unix', after: new Date() });
const differs: Date | null = readings[0]?.firstDifference ?? cron.firstDifference(plain);
function why(error: InexpressibleError): [InexpressibleCode, Field | null] {
  return [error.code, error.field];
}
// @ts-expect-error: there is no such dialect
plain.writeIn('windows');

const jenkins: CronOptions = { dialect: 'jenkins', job: 'folder/nightly', dst: 'literal' };
const dialect: Dialect = new Cron('H * * * *', jenkins).dialect;
const alias: DialectAlias = 'crontab';
const facts: DialectFacts[] = dialects();
const policies: [Dialect, readonly DialectAlias[], DstPolicy][] = facts.map(({ name, aliases, dst }) => [name, aliases, dst]);
const zoned: { cron: Cron; timeZone: string | null } = parseZoned('TZ=UTC * * * * *', { dialect: 'k8s', dst: 'skip' });
const moved: Cron = zoned.cron.inZone(zoned.timeZone ?? 'UTC');
lint('0 9 * * 1-5', { dialect: alias });
describe('0 9 * * 1-5', { dialect: 'unix', hour12: false });
nextTimes('H * * * *', { dialect, job: 'nightly', count: 2 });
validate('0 9 * * 1-5', { dialect: 'unix' });

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
// @ts-expect-error: there is no such dialect
new Cron('* * * * *', { dialect: 'windows' });
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

void [next, from, prev, prevFrom, contains, text, times, grave, unknown, policies, moved];
