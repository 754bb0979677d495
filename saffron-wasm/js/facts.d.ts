// Code generated from the core by "make facts"; do not edit.

/** What is wrong with an expression: the same in every version and in every binding. */
export type ErrorCode =
  /** There is nothing but white space. */
  | 'empty-expression'
  /** Fewer than five fields. */
  | 'too-few-fields'
  /** More than five fields: seconds and years have no field here. */
  | 'too-many-fields'
  /** @daily and its like. */
  | 'nickname'
  /** TZ=… before the fields. */
  | 'time-zone'
  /** ? for "no specific value". */
  | 'question-mark'
  /** H, a value that Jenkins picks. */
  | 'jenkins-hash'
  /** A value that the field does not have. */
  | 'value-out-of-range'
  /** A step of zero, or larger than the number of values in the field. */
  | 'step-out-of-range'
  /** The n of L-n is not within 1-30. */
  | 'offset-out-of-range'
  /** The n of d#n is not within 1-5. */
  | 'occurrence-out-of-range'
  /** Letters in a field with names that are none of them. */
  | 'unknown-name'
  /** Letters in a field that has no names. */
  | 'name-not-allowed'
  /** L, W or # in a field or a place that has no such thing. */
  | 'special-not-allowed'
  /** A list item, the end of a range, a step or a number is not there. */
  | 'missing-value'
  /** Text that belongs nowhere. */
  | 'unexpected-text';

/** What a lint has found: the same in every version and in every binding. */
export type LintCode =
  /**
   * A weekday by its number, which is another day in crontab: 1 is Sunday here and Monday
   * there.
   */
  | 'numbered-weekday';

/** How much a lint matters. */
export type Severity =
  /** It is likely that something else was meant. */
  | 'warning'
  /** It is worth knowing. */
  | 'note';

/** A field of an expression. */
export type Field =
  /** Minutes of the hour, 0-59. */
  | 'minute'
  /** Hours of the day, 0-23. */
  | 'hour'
  /** Days of the month, 1-31. */
  | 'day-of-month'
  /** Months of the year, 1-12 or JAN-DEC. */
  | 'month'
  /** Days of the week, 1-7 where 1 is Sunday, or SUN-SAT. */
  | 'day-of-week';

/** What happens where the clocks of the time zone change. */
export type DstPolicy =
  /**
   * A fixed schedule neither misses a gap nor repeats a fold: times in a gap fire once, together,
   * at the first instant after it, and times in a fold fire in the first pass. An
   * interval keeps its rhythm: nothing fires for a gap, and both passes of a fold fire.
   */
  | 'adjust'
  /** Times in a gap do not fire; times in a fold fire in the first pass. */
  | 'skip'
  /** Times in a gap do not fire; times in a fold fire in both passes. */
  | 'literal';

/** The code of a language that there are descriptions in. */
export type Language = 'en' | 'de';
