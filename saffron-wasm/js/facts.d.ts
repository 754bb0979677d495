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
  | 'unexpected-text'
  /** A range whose start is after its end, in a dialect that does not read it. */
  | 'reversed-range'
  /** v/n, in a dialect whose steps follow * and ranges only. */
  | 'step-after-value'
  /** A special in a list, in a dialect that takes it alone only. */
  | 'special-in-list'
  /** Not exactly one of the day fields is ?. */
  | 'day-fields'
  /** a~b, a value that some systems pick at random. */
  | 'random-range'
  /** Another way to say when: @every, @reboot, rate(…), at(…), 30 seconds, 01:00:00. */
  | 'other-form'
  /** H, and no job whose name decides it. */
  | 'job-name';

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
  /** Seconds of the minute, 0-59, in dialects that have them. */
  | 'second'
  /** Minutes of the hour, 0-59. */
  | 'minute'
  /** Hours of the day, 0-23. */
  | 'hour'
  /** Days of the month, 1-31. */
  | 'day-of-month'
  /** Months of the year, 1-12 or JAN-DEC. */
  | 'month'
  /** Days of the week, 1-7 where 1 is Sunday, or SUN-SAT. Dialects number them in other ways. */
  | 'day-of-week'
  /** Years, in dialects that have them. */
  | 'year';

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
  | 'literal'
  /** Times in a gap do not fire; times in a fold fire in the second pass only. */
  | 'later'
  /**
   * Times in a gap fire as much later as the gap is long, so that 02:30 fires at 03:30; times
   * in a fold fire in the first pass. Intervals keep their elapsed rhythm.
   */
  | 'shift';

/** The language that an expression is written in. */
export type Dialect =
  /** The default, which Cloudflare's Cron Triggers made known: five fields, 1 is Sunday. */
  | 'saffron'
  /**
   * The default dialect with seconds, years, and + where both day fields must match. It can
   * say everything that a schedule can be.
   */
  | 'extended'
  /** crontab, as cronie and Debian's cron read it. */
  | 'unix'
  /** Kubernetes' CronJobs. */
  | 'kubernetes'
  /** GitHub Actions. */
  | 'github'
  /** Google Cloud Scheduler. */
  | 'google'
  /** PostgreSQL's pg_cron. */
  | 'pg_cron'
  /** Jenkins, whose H is a value that the job's name decides. */
  | 'jenkins'
  /** Azure Functions. */
  | 'azure'
  /** AWS EventBridge. */
  | 'aws'
  /** Quartz. */
  | 'quartz'
  /** Spring's @Scheduled. */
  | 'spring'
  /** The Open Cron Pattern Specification, version 1.4. */
  | 'ocps'
  /** croner. */
  | 'croner';

/** Other names that people have for dialects. */
export type DialectAlias =
  | 'cloudflare'
  | 'crontab'
  | 'cronie'
  | 'vixie'
  | 'k8s'
  | 'robfig'
  | 'github-actions'
  | 'gcp'
  | 'cloud-scheduler'
  | 'pg-cron'
  | 'ncrontab'
  | 'eventbridge';

/** What it is that a dialect can't say. */
export type InexpressibleCode =
  /** Seconds other than 0. */
  | 'seconds'
  /** Some years only. */
  | 'years'
  /** A year that the dialect's field does not reach. */
  | 'year-out-of-range'
  /** Days that either of the day fields names. */
  | 'either-day'
  /** Days that both of the day fields must name. */
  | 'both-days'
  /** A special such as L, 15W or MON#1. */
  | 'special'
  /** A special beside other items of its field. */
  | 'special-in-list';

/** The code of a language that there are descriptions in. */
export type Language = 'en' | 'de';
