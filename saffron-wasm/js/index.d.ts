import type { Dialect, DialectAlias, DstPolicy, ErrorCode, Field, InexpressibleCode, Language, LintCode, Severity } from './facts.js';
export * from './facts.js';

/** How an expression is to be read. */
export interface DialectOptions {
  /**
   * The language that the expression is written in: the name of a system that reads cron
   * expressions, or another name that people have for it. The same text means different times in
   * different systems: `0 9 * * 1-5` is Monday through Friday in crontab, and Sunday through
   * Thursday where 1 is Sunday.
   * @default 'saffron'
   */
  dialect?: Dialect | DialectAlias;
  /**
   * The full name of the job that the expression belongs to. In Jenkins, it decides what `H` is.
   */
  job?: string;
}

/** How an expression is to be read, and on whose clock it runs. */
export interface CronOptions extends DialectOptions, ZoneOptions {}

/** What is known of a dialect. */
export interface DialectFacts {
  readonly name: Dialect;
  /** Other names that people have for it. */
  readonly aliases: readonly DialectAlias[];
  /** The policy for clock changes that is nearest to what its system does. */
  readonly dst: DstPolicy;
}

/** On whose clock a schedule runs. */
export interface ZoneOptions {
  /**
   * The IANA name of a time zone that the platform's `Intl` knows, such as
   * `'America/New_York'`. For the zone of the user:
   * `Intl.DateTimeFormat().resolvedOptions().timeZone`.
   * @default 'UTC'
   */
  timeZone?: string;
  /**
   * What happens where clocks change. It is the same in every dialect unless it is said here;
   * `dialects()` has the policy that is nearest to what a dialect's system does.
   * @default 'adjust'
   */
  dst?: DstPolicy;
}

/** How times and words are written in a description. */
export interface DescribeOptions {
  /**
   * Whether to write 5:00 PM (`true`) or 17:00 (`false`).
   * @default what is usual in the language
   */
  hour12?: boolean;
  /**
   * The code of a language, which may name a region: `'de-AT'` is German. German has the
   * 24-hour clock only.
   * @default 'en'
   */
  lang?: Language | (string & {});
}

/** Which times, and how many. */
export interface NextTimesOptions extends CronOptions {
  /** @default 5 */
  count?: number;
  /**
   * The times come after this one.
   * @default now
   */
  after?: Date;
}

/**
 * What a change of the clock had to do with a time that fires.
 *
 * - `'moved'`: the wall clock skips `from`, so that the schedule fires at the end of the gap.
 *   `from` is the first of the times in the gap that match, on the wall clock and without an
 *   offset, such as `'2024-03-10T02:30:00'`.
 * - `'first-pass'`: the wall clock shows this time twice, and this is the first.
 * - `'second-pass'`: the wall clock shows this time twice, and this is the second.
 */
export type ClockChange =
  | { readonly kind: 'moved'; readonly from: string }
  | { readonly kind: 'first-pass' }
  | { readonly kind: 'second-pass' };

/**
 * What is wrong with an expression, where, and what to write instead.
 *
 * `start` and `end` count UTF-16 code units, as `String.prototype.slice` does, so
 * `text.slice(0, start) + suggestion + text.slice(end)` is the corrected text.
 */
export class CronError extends Error {
  private constructor();
  readonly name: 'CronError';
  /** What is wrong, such as `'value-out-of-range'`. */
  readonly code: ErrorCode;
  /** The field at fault; `null` where the whole expression is. */
  readonly field: Field | null;
  /** Where the text at fault starts. */
  readonly start: number;
  /** Where it ends. Equal to `start` where something is missing. */
  readonly end: number;
  /** What to write from `start` to `end` instead; `null` where that is not known. */
  readonly suggestion: string | null;
  /** The suggestion in words, or other advice; `null` where there is none. */
  readonly help: string | null;
  /** The error for a terminal: several lines, with a caret under the text at fault. */
  readonly report: string;
}

/**
 * A cron expression and the clock it runs on. It is immutable.
 *
 * ```js
 * const office = new Cron('0 9 * * MON-FRI', { timeZone: 'Europe/Berlin' });
 * office.next(new Date('2025-01-03T12:00:00Z')); // 2025-01-06T08:00:00Z
 *
 * const crontab = new Cron('0 9 * * 1-5', { dialect: 'unix' });
 * String(crontab); // '0 9 * * MON-FRI'
 * ```
 *
 * Every `Date` that is asked about has to be valid, or a `RangeError` is thrown.
 */
export class Cron {
  /**
   * Parses an expression.
   * @throws {CronError} where it is none in the dialect
   * @throws {RangeError} where there is no such dialect, time zone or policy
   */
  constructor(expression: string, options?: CronOptions);

  /** The name of the dialect that it was written in. */
  readonly dialect: Dialect;

  /** The name of the time zone, as the platform writes it. */
  readonly timeZone: string;
  /** What happens where clocks change. */
  readonly dst: DstPolicy;
  /** Whether it ever fires: `0 0 30 2 *` does not. */
  readonly fires: boolean;

  /**
   * The same schedule on the clock of another time zone.
   * @throws {RangeError} where there is no such time zone
   */
  inZone(timeZone: string): Cron;

  /**
   * Whether the minute that `time` lies in fires; where the schedule fires at other seconds than
   * 0, whether the second does.
   */
  contains(time: Date): boolean;

  /** The first time after `after`, which is now by default; `null` where there is none. */
  next(after?: Date): Date | null;
  /** The first time at or after `from`, which is now by default. */
  nextFrom(from?: Date): Date | null;
  /** The last time before `before`, which is now by default. */
  prev(before?: Date): Date | null;
  /** The last time at or before `from`, which is now by default. */
  prevFrom(from?: Date): Date | null;

  /**
   * All times after `after`, which is now by default, in order. Most schedules never
   * end, so a loop over them needs a `break`.
   */
  iterate(after?: Date): Generator<Date, void, undefined>;

  /**
   * What a change of the clock had to do with `time`, which is an answer of one of the methods
   * above; `null` where that was nothing.
   *
   * ```js
   * const nightly = new Cron('30 2 * * *', { timeZone: 'America/New_York' });
   * const time = nightly.next(new Date('2024-03-10T00:00:00Z')); // 03:00 in New York
   * nightly.clockChange(time); // { kind: 'moved', from: '2024-03-10T02:30:00' }
   * ```
   */
  clockChange(time: Date): ClockChange | null;

  /**
   * Says in words when it fires.
   * @throws {RangeError} where there is no such language
   */
  describe(options?: DescribeOptions): string;

  /** Whether both fire at the same times on the same clock, however they were written. */
  equals(other: Cron): boolean;

  /**
   * The expression that says exactly this in a dialect.
   *
   * ```js
   * new Cron('0 9 * * MON-FRI').writeIn('quartz'); // '0 0 9 ? * MON-FRI'
   * ```
   * @throws {InexpressibleError} where no expression of it does
   * @throws {RangeError} where there is no such dialect
   */
  writeIn(dialect: Dialect | DialectAlias): string;
  /**
   * The expressions that say it together in a dialect; one where one does.
   *
   * ```js
   * new Cron('0 0 1 * MON').writeListIn('aws'); // ['0 0 1 * ? *', '0 0 ? * MON *']
   * ```
   * @throws {InexpressibleError} where none do
   * @throws {RangeError} where there is no such dialect
   */
  writeListIn(dialect: Dialect | DialectAlias): string[];
  /**
   * The first time after `after`, which is now by default, at which just one of both fires on the clock
   * of UTC; `null` where they never differ.
   */
  firstDifference(other: Cron, after?: Date): Date | null;

  /**
   * The canonical expression, the same for all that have the same meaning, whatever their dialect.
   * It is one of the default dialect where that can say it, and of `'extended'` always.
   */
  toString(): string;
  /** The same as `toString()`. */
  toJSON(): string;

  /**
   * Gives its memory back at once. What is asked of it then throws a `TypeError`, but it
   * may be disposed of again. Without this the garbage collector does it, when it finds
   * the time.
   */
  dispose(): void;
  /** The same as `dispose()`, for `using`. */
  [Symbol.dispose](): void;
}

/** All dialects, the default first. */
export function dialects(): DialectFacts[];

/**
 * What is wrong with an expression; `null` where nothing is.
 * @throws {RangeError} where there is no such dialect
 */
export function validate(expression: string, options?: DialectOptions): CronError | null;

/**
 * Parses an expression that a time zone may stand before, which some systems take: `CRON_TZ=…` or
 * `TZ=…` in Kubernetes, and `TZ=…` on a line of its own in Jenkins. `timeZone` is as it was
 * written, `null` where there is none; whether there is such a zone is not asked. The schedule
 * runs on the clock of UTC.
 *
 * ```js
 * const { cron, timeZone } = parseZoned('CRON_TZ=Asia/Tokyo 0 9 * * 1-5', { dialect: 'kubernetes' });
 * const office = timeZone ? cron.inZone(timeZone) : cron;
 * ```
 * @throws {CronError} where it is no expression of the dialect behind the zone
 * @throws {RangeError} where there is no such dialect or policy
 */
export function parseZoned(
  expression: string,
  options?: DialectOptions & Pick<ZoneOptions, 'dst'>,
): { readonly cron: Cron; readonly timeZone: string | null };

/** Why a schedule can't be said in a dialect. */
export class InexpressibleError extends Error {
  private constructor();
  readonly name: 'InexpressibleError';
  /** What it is that can't be said, such as `'seconds'`. */
  readonly code: InexpressibleCode;
  /** The field that it would stand in; `null` where it takes both day fields. */
  readonly field: Field | null;
}

/** From which dialect to which, and for which job. */
export interface TranslateOptions {
  /** @default 'saffron' */
  from?: Dialect | DialectAlias;
  /** @default 'saffron' */
  to?: Dialect | DialectAlias;
  /** The full name of the job, which decides what `H` is in Jenkins. */
  job?: string;
}

/**
 * Reads an expression of a dialect, and writes what it means in another: as one expression, or as
 * several that say it together.
 *
 * ```js
 * translate('0 9 * * 1-5', { from: 'crontab', to: 'aws' }); // ['0 9 ? * MON-FRI *']
 * ```
 * @throws {CronError} where it is no expression of the dialect
 * @throws {InexpressibleError} where the other can't say it
 * @throws {RangeError} where there is no such dialect
 */
export function translate(expression: string, options?: TranslateOptions): string[];

/** What an expression means in one of the dialects, beside what it means in its own. */
export interface Reading {
  readonly dialect: Dialect;
  readonly outcome: 'same' | 'different' | 'invalid';
  /** The schedule, where it is different. */
  readonly cron: Cron | null;
  /** The first time at which it fires here or there only; `null` where it is not different. */
  readonly firstDifference: Date | null;
  /** What is wrong, where it is no expression there. */
  readonly error: CronError | null;
}

/**
 * What an expression means in each of the dialects, in the order of `dialects()`.
 *
 * ```js
 * const [first] = elsewhere('0 9 * * 1-5', { dialect: 'crontab' });
 * first.dialect;         // 'saffron'
 * first.outcome;         // 'different'
 * first.cron.describe(); // 'At 9:00 AM, Sunday through Thursday'
 * ```
 * @throws {CronError} where it is no expression of its own dialect
 * @throws {RangeError} where there is no such dialect
 */
export function elsewhere(
  expression: string,
  options?: DialectOptions & {
    /**
     * Differences are looked for after this time.
     * @default now
     */
    after?: Date;
  },
): Reading[];

/**
 * A finding in a valid expression: what it is, where, and what to write instead. It is a plain
 * object, so that it survives JSON.
 *
 * `start` and `end`, here and in `fix`, count UTF-16 code units, as those of a `CronError` do.
 */
export interface Lint {
  /** A stable word for the kind of finding, the same in every language that saffron has. */
  readonly code: LintCode;
  readonly severity: Severity;
  /** The field it is about; `null` where it is about the whole expression. */
  readonly field: Field | null;
  /** Where the text that it is about starts. */
  readonly start: number;
  /** Where that ends. */
  readonly end: number;
  /** What was found, in one line. */
  readonly message: string;
  /** What to do about it, in words; `null` where there is no advice. */
  readonly help: string | null;
  /** What to write instead; `null` where there is not one thing to write. */
  readonly fix: Fix | null;
  /** The finding for a terminal: several lines, with carets under the text that it is about. */
  readonly report: string;
}

/** What to write from `start` to `end`. The expression is valid with it. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the schedule stays the same. */
  readonly keepsMeaning: boolean;
}

/**
 * What is valid in an expression and yet may not be what was meant, in the order of the text.
 *
 * ```js
 * const [warning] = lint('0 9 * * 1-5');
 * warning.message; // '1-5 is Sunday through Thursday here, but Monday through Friday in crontab'
 * warning.fix;     // { start: 8, end: 11, text: 'SUN-THU', keepsMeaning: true }
 * ```
 * @throws {CronError} where it is no expression of the dialect
 * @throws {RangeError} where there is no such dialect
 */
export function lint(expression: string, options?: DialectOptions): Lint[];

/**
 * Says in words when an expression fires.
 * @throws {CronError} where it is none
 * @throws {RangeError} where there is no such dialect or language
 */
export function describe(expression: string, options?: DescribeOptions & DialectOptions): string;

/**
 * The next times of an expression: as many as asked for, or as there are.
 * @throws {CronError} where it is none
 * @throws {RangeError} where there is no such dialect, time zone or policy
 */
export function nextTimes(expression: string, options?: NextTimesOptions): Date[];
