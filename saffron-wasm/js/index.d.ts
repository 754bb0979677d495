import type { DstPolicy, ErrorCode, Field, Language } from './facts.js';
export * from './facts.js';

/** On whose clock a schedule runs. */
export interface ZoneOptions {
  /**
   * The IANA name of a time zone that the platform's `Intl` knows, such as
   * `'America/New_York'`. For the zone of the user:
   * `Intl.DateTimeFormat().resolvedOptions().timeZone`.
   * @default 'UTC'
   */
  timeZone?: string;
  /** @default 'adjust' */
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
export interface NextTimesOptions extends ZoneOptions {
  /** @default 5 */
  count?: number;
  /**
   * The times come after this one.
   * @default now
   */
  after?: Date;
}

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
  /** One line more for a person, such as what was probably meant; `null` where there is none. */
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
 * ```
 *
 * Every `Date` that is asked about has to be valid, or a `RangeError` is thrown.
 */
export class Cron {
  /**
   * Parses an expression.
   * @throws {CronError} where it is none
   * @throws {RangeError} where there is no such time zone or policy
   */
  constructor(expression: string, options?: ZoneOptions);

  /** The name of the time zone, as the platform writes it. */
  readonly timeZone: string;
  /** What happens where clocks change. */
  readonly dst: DstPolicy;
  /** Whether it ever fires: `0 0 30 2 *` does not. */
  readonly fires: boolean;

  /** Whether the minute that `time` lies in fires. */
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
   * Says in words when it fires.
   * @throws {RangeError} where there is no such language
   */
  describe(options?: DescribeOptions): string;

  /** Whether both fire at the same times on the same clock, however they were written. */
  equals(other: Cron): boolean;

  /** The canonical expression, the same for all that have the same meaning. */
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

/** What is wrong with an expression; `null` where nothing is. */
export function validate(expression: string): CronError | null;

/**
 * Says in words when an expression fires.
 * @throws {CronError} where it is none
 * @throws {RangeError} where there is no such language
 */
export function describe(expression: string, options?: DescribeOptions): string;

/**
 * The next times of an expression: as many as asked for, or as there are.
 * @throws {CronError} where it is none
 * @throws {RangeError} where there is no such time zone or policy
 */
export function nextTimes(expression: string, options?: NextTimesOptions): Date[];
