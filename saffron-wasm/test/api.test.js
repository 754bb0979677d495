// What the wrapper adds to the parser: arguments, errors, dates, iterators, zones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Cron, CronError, InexpressibleError, describe, dialects, elsewhere, lint, nextTimes, parseZoned, translate, validate,
} from 'saffron-cron';

const NEW_YEAR = new Date('2025-01-01T00:00:00Z');

function thrownBy(ask) {
  try {
    return void ask();
  } catch (error) {
    return error;
  }
}

function errorOf(expression) {
  try {
    return void new Cron(expression);
  } catch (error) {
    return error;
  }
}

test('CronError is an Error with all that is known', () => {
  const error = errorOf('0 9 * * 0');
  assert(error instanceof CronError);
  assert(error instanceof Error);
  assert.equal(error.name, 'CronError');
  assert.equal(error.constructor.name, 'CronError');
  assert.match(String(error), /^CronError: day of week 0 is out of range/);
  assert.match(error.stack, /api\.test\.js/);
  assert.deepEqual({ ...error }, {
    code: 'value-out-of-range',
    field: 'day-of-week',
    start: 8,
    end: 9,
    suggestion: 'SUN',
    help: 'write 1 or SUN for Sunday',
    report: [
      'error[value-out-of-range]: day of week 0 is out of range',
      '  0 9 * * 0',
      '          ^ expected 1-7 (1 = Sunday) or SUN-SAT',
      '  help: write 1 or SUN for Sunday',
    ].join('\n'),
  });
});

test('what an error does not know is null', () => {
  const { field, suggestion } = errorOf('0 9 *');
  assert.deepEqual({ field, suggestion }, { field: null, suggestion: null });
  assert.equal(errorOf('0 0 * * FUNDAY').help, null);
});

test('spans count UTF-16 code units', () => {
  for (const text of ['0 9 * * 💥', '💥 9 * * *', '0 é * * *', '0 0 * * \ud83d', '* * * * MON💥💥']) {
    const error = errorOf(text);
    const found = text.slice(error.start, error.end);
    assert.match(found, /[💥é\ud83d]/u, `${JSON.stringify(text)} ${error.start} ${error.end}`);
    assert(error.end <= text.length);
  }
});

test('characters of two code units count as two, before the span too', () => {
  const { code, start, end } = validate('💥é💥 * * * * 7');
  assert.deepEqual({ code, start, end }, { code: 'too-many-fields', start: 14, end: 15 });
});

test('a suggestion replaces its span', () => {
  const text = '0 0 * * MONDAY';
  const { start, end, suggestion } = validate(text);
  assert.equal(text.slice(0, start) + suggestion + text.slice(end), '0 0 * * MON');
});

test('errors of long text stay short', () => {
  const error = validate('x'.repeat(1 << 20));
  assert(error.message.length < 300);
  assert(error.report.length < 600);
});

test('a finding says all that is known, as plain data', () => {
  const found = lint('0 9 * * 1-5');
  assert.deepEqual(found, [{
    code: 'numbered-weekday',
    severity: 'warning',
    field: 'day-of-week',
    start: 8,
    end: 11,
    message: '1-5 is Sunday through Thursday here, but Monday through Friday in crontab',
    help: "write SUN-THU to keep these days, or MON-FRI if crontab's are meant",
    fix: { start: 8, end: 11, text: 'SUN-THU', keepsMeaning: true },
    report: [
      'warning[numbered-weekday]: 1-5 is Sunday through Thursday here, but Monday through Friday in crontab',
      '  0 9 * * 1-5',
      '          ^^^',
      "  help: write SUN-THU to keep these days, or MON-FRI if crontab's are meant",
    ].join('\n'),
  }]);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('nothing is found where nothing is doubtful, and a mistake is thrown', () => {
  assert.deepEqual(lint('0 9 * * MON-FRI'), []);
  assert.throws(() => lint('0 9 * * 0'), CronError);
});

test('what is no text is a TypeError', () => {
  for (const value of [undefined, null, 5, {}, ['* * * * *']]) {
    assert.throws(() => new Cron(value), TypeError);
    assert.throws(() => validate(value), TypeError);
    assert.throws(() => lint(value), TypeError);
  }
});

test('an invalid Date is a RangeError, and what is no Date a TypeError', () => {
  const cron = new Cron('* * * * *');
  const invalid = new Date(NaN);
  for (const method of ['contains', 'next', 'nextFrom', 'prev', 'prevFrom', 'iterate', 'clockChange']) {
    assert.throws(() => cron[method](invalid), RangeError, method);
    assert.throws(() => cron[method](0), TypeError, method);
  }
  assert.throws(() => nextTimes('* * * * *', { after: invalid }), RangeError);
});

test('times before, at and after', () => {
  const noon = new Cron('0 12 * * *');
  const time = new Date('2025-01-01T12:00:00Z');
  assert.equal(noon.contains(new Date('2025-01-01T12:00:59.999Z')), true);
  assert.equal(noon.next(time).toISOString(), '2025-01-02T12:00:00.000Z');
  assert.equal(noon.nextFrom(time).getTime(), time.getTime());
  assert.equal(noon.prev(time).toISOString(), '2024-12-31T12:00:00.000Z');
  assert.equal(noon.prevFrom(time).getTime(), time.getTime());
  assert.equal(noon.nextFrom(new Date(time.getTime() + 1)).toISOString(), '2025-01-02T12:00:00.000Z');
  assert(noon.next() > new Date());
  assert(noon.prev() < new Date());
});

test('times within a second are within the minute that it belongs to', () => {
  const noon = new Cron('0 12 * * *');
  // Before 1970 too, where rounding goes the other way.
  for (const day of ['2025-01-01', '1960-01-01']) {
    const time = Date.parse(`${day}T12:00:00Z`);
    const daysFrom = (date) => date && (date - time) / 86_400_000;
    const asked = (ms) => ['next', 'nextFrom', 'prev', 'prevFrom']
      .map((method) => daysFrom(noon[method](new Date(time + ms))))
      .concat(noon.contains(new Date(time + ms)));
    assert.deepEqual(asked(-1), [0, 0, -1, -1, false]);
    assert.deepEqual(asked(0), [1, 0, -1, 0, true]);
    assert.deepEqual(asked(1), [1, 1, 0, 0, true]);
    assert.deepEqual(asked(59_999), [1, 1, 0, 0, true]);
    assert.deepEqual(asked(60_000), [1, 1, 0, 0, false]);
  }
});

test('what the clock had to do with a time', () => {
  const inNewYork = (expression, dst) => new Cron(expression, { timeZone: 'America/New_York', dst });
  const changes = (cron, from, count) => {
    const times = cron.iterate(new Date(from));
    return Array.from({ length: count }, () => cron.clockChange(times.next().value));
  };
  const [spring, autumn] = ['2024-03-10T05:00:00Z', '2024-11-03T04:00:00Z'];
  assert.deepEqual(changes(inNewYork('30 2 * * *'), spring, 2),
    [{ kind: 'moved', from: '2024-03-10T02:30:00' }, null]);
  assert.deepEqual(changes(inNewYork('30 2 * * *', 'skip'), spring, 1), [null]);
  assert.deepEqual(changes(inNewYork('30 1 * * *'), autumn, 2), [{ kind: 'first-pass' }, null]);
  assert.deepEqual(changes(inNewYork('30 1 * * *', 'literal'), autumn, 3),
    [{ kind: 'first-pass' }, { kind: 'second-pass' }, null]);
  // The clock of Samoa had no 30 December 2011.
  const samoa = new Cron('0 12 30 12 *', { timeZone: 'Pacific/Apia' });
  assert.deepEqual(changes(samoa, '2011-12-01T00:00:00Z', 1),
    [{ kind: 'moved', from: '2011-12-30T12:00:00' }]);
  assert.deepEqual(changes(new Cron('30 2 * * *'), spring, 1), [null]);
});

test('never is null, and so is beyond the end of time', () => {
  const never = new Cron('0 0 30 2 *');
  assert.equal(never.fires, false);
  assert.equal(never.next(), null);
  assert.equal(never.prev(), null);
  assert.deepEqual([...never.iterate()], []);
  const always = new Cron('* * * * *');
  const [first, last] = [new Date(-8.64e15), new Date(8.64e15)];
  assert.equal(always.next(last), null);
  assert.equal(always.prev(first), null);
  assert.equal(always.contains(last), false);
  assert(always.next(first) > first);
  assert(always.prev(last) < last);
});

test('iterators are real ones', () => {
  const hourly = new Cron('0 * * * *');
  const times = hourly.iterate(NEW_YEAR);
  assert.equal(times[Symbol.iterator](), times);
  const found = [];
  for (const time of times) if (found.push(time.getUTCHours()) === 3) break;
  assert.deepEqual(found, [1, 2, 3]);
  assert.deepEqual(times.next(), { value: undefined, done: true });
});

test('nextTimes', () => {
  const times = nextTimes('0 9 * * *', { after: NEW_YEAR, count: 2, timeZone: 'Asia/Kathmandu' });
  assert.deepEqual(times.map((time) => time.toISOString()),
    ['2025-01-01T03:15:00.000Z', '2025-01-02T03:15:00.000Z']);
  assert.equal(nextTimes('0 9 * * *').length, 5);
  assert.deepEqual(nextTimes('0 9 * * *', { count: 0 }), []);
  assert.throws(() => nextTimes('0 9 * *'), CronError);
});

test('descriptions', () => {
  const office = new Cron('30 17 * * MON-FRI');
  assert.equal(office.describe(), 'At 5:30 PM, Monday through Friday');
  assert.equal(office.describe({ hour12: false }), 'At 17:30, Monday through Friday');
  assert.equal(describe('30 17 * * 2-6'), office.describe());
  assert.equal(office.describe({ lang: 'en-US', hour12: true }), office.describe());
  assert.equal(office.describe({ lang: 'de-AT' }), office.describe({ lang: 'de' }));
  assert.throws(() => office.describe({ lang: 'tlh' }), RangeError);
  assert.throws(() => describe('30 17 * *'), CronError);
});

test('equality and the canonical form', () => {
  const [a, b] = [new Cron('0-0 0-0/1 * * MON,Mon'), new Cron('0 0 * * 2')];
  assert(a.equals(b));
  assert.equal(`${a}`, `${b}`);
  assert.equal(JSON.stringify({ a }), JSON.stringify({ a: String(a) }));
  assert(!a.equals(new Cron('0 0 * * 2', { dst: 'skip' })));
  assert(!a.equals(new Cron('0 0 * * 2', { timeZone: 'Europe/Lisbon' })));
});

test('zones by name, in any spelling that the platform knows', () => {
  const zoneOf = (timeZone) => new Cron('* * * * *', { timeZone }).timeZone;
  assert.equal(zoneOf('america/new_york'), 'America/New_York');
  assert.equal(zoneOf('Etc/UTC'), 'UTC');
  assert.equal(zoneOf(undefined), 'UTC');
  for (const timeZone of ['Mars/Olympus', '', 'x'.repeat(1 << 20)]) {
    assert.throws(() => new Cron('* * * * *', { timeZone }), (error) => {
      assert(error instanceof RangeError);
      assert.match(error.message, /^unknown time zone: /);
      return error.message.length < 100;
    });
  }
});

test('policies by name', () => {
  const dstOf = (options) => new Cron('* * * * *', options).dst;
  assert.deepEqual([undefined, {}, { dst: undefined }].map(dstOf), Array(3).fill('adjust'));
  for (const dst of ['adjust', 'skip', 'literal', 'later', 'shift']) assert.equal(dstOf({ dst }), dst);
  for (const dst of ['sometimes', 'Skip', '', null, 1]) {
    assert.throws(() => dstOf({ dst }), (error) => {
      assert(error instanceof RangeError);
      return /^unknown policy/.test(error.message) && /adjust, skip, literal, later or shift(; did you mean skip\?)?$/.test(error.message);
    });
  }
});

test('every function reads the dialect, and the job where H needs one', () => {
  const text = '0 9 * * 1-5';
  const crontab = { dialect: 'unix' };
  const office = new Cron(text, crontab);
  assert.equal(String(office), '0 9 * * MON-FRI');
  assert.equal(new Cron(text).dialect, 'saffron');
  assert.equal(describe(text, { ...crontab, hour12: false }), 'At 09:00, Monday through Friday');
  assert.deepEqual(lint(text, crontab), []);
  const times = nextTimes(text, { ...crontab, after: new Date('2025-01-03T12:00:00Z'), count: 1 });
  assert.deepEqual(times, [new Date('2025-01-06T09:00:00Z')]);
  assert.equal(validate('0 9 * * 0', crontab), null);

  const jenkins = { dialect: 'jenkins', job: 'folder/my-job' };
  const hashed = 'H H(0-7) * * *';
  assert.equal(String(new Cron(hashed, jenkins)), '40 6 * * *');
  assert.equal(validate(hashed, jenkins), null);
  assert.equal(validate(hashed, { dialect: 'jenkins' }).code, 'job-name');
  assert.equal(lint('H H * * *', jenkins).length, 0);
});

test('schedules of different dialects are equal where they mean the same', () => {
  const office = new Cron('0 9 * * 1-5', { dialect: 'unix' });
  const quartz = new Cron('0 0 9 ? * 2-6', { dialect: 'quartz' });
  assert(office.equals(quartz));
  assert.equal(JSON.stringify(office), JSON.stringify(quartz));
});

test('times by the second, and their canonical form in the extended dialect', () => {
  const cron = new Cron('0/20 0 9 ? * 2-6', { dialect: 'quartz' });
  const times = cron.iterate(new Date('2025-01-03T12:00:00Z'));
  assert.deepEqual(Array.from({ length: 4 }, () => times.next().value.toISOString()), [
    '2025-01-06T09:00:00.000Z', '2025-01-06T09:00:20.000Z', '2025-01-06T09:00:40.000Z', '2025-01-07T09:00:00.000Z',
  ]);
  assert.equal(cron.contains(new Date('2025-01-06T09:00:20.999Z')), true);
  assert.equal(cron.contains(new Date('2025-01-06T09:00:21Z')), false);
  assert(new Cron(String(cron), { dialect: 'extended' }).equals(cron));
});

test('a schedule is written in other dialects, or the reason given why not', () => {
  const either = new Cron('0 0 1 * MON');
  assert.equal(new Cron('0 9 * * MON-FRI').writeIn('Quartz'), '0 0 9 ? * MON-FRI');
  assert.deepEqual(either.writeListIn('aws'), ['0 0 1 * ? *', '0 0 ? * MON *']);
  assert.deepEqual(translate('0 9 * * 1-5', { from: 'crontab', to: 'aws' }), ['0 9 ? * MON-FRI *']);
  assert.deepEqual(translate('H H(0-7) * * *', { from: 'jenkins', job: 'folder/my-job' }), ['40 6 * * *']);

  const error = thrownBy(() => either.writeIn('quartz'));
  assert(error instanceof InexpressibleError);
  assert.equal(error.name, 'InexpressibleError');
  assert.deepEqual({ ...error }, { code: 'either-day', field: null });
  const seconds = thrownBy(() => translate('30 0 0 ? * SUN', { from: 'quartz', to: 'unix' }));
  assert.deepEqual({ ...seconds }, { code: 'seconds', field: 'second' });
  assert.equal(seconds.message, 'unix has no field for seconds');
  assert.throws(() => either.writeIn('windows'), RangeError);
  assert.throws(() => translate('0 22-2 * * *', { from: 'unix', to: 'aws' }), CronError);
});

test('what a text means elsewhere, and where it differs first', () => {
  const after = new Date('2026-11-25T12:00:00Z');
  const all = elsewhere('0 9 * * 1-5', { dialect: 'crontab', after });
  assert.deepEqual(all.map(({ dialect }) => dialect), dialects().map(({ name }) => name));
  const [here, , unix] = all;
  assert.equal(here.cron.describe(), 'At 9:00 AM, Sunday through Thursday');
  assert.deepEqual({ ...here, cron: null }, {
    dialect: 'saffron', outcome: 'different', cron: null, firstDifference: new Date('2026-11-27T09:00:00Z'), error: null,
  });
  assert.deepEqual(unix, { dialect: 'unix', outcome: 'same', cron: null, firstDifference: null, error: null });
  const quartz = all.find(({ dialect }) => dialect === 'quartz');
  assert.equal(quartz.outcome, 'invalid');
  assert.equal(quartz.error.code, 'too-few-fields');
  const weekly = new Cron('0 9 * * MON');
  assert.deepEqual(weekly.firstDifference(here.cron, after), new Date('2026-11-26T09:00:00Z'));
  assert.equal(weekly.firstDifference(new Cron('0 9 * * 2'), after), null);
});

test('dialects by name', () => {
  const all = dialects();
  assert.deepEqual(all.filter(({ name }) => ['saffron', 'unix', 'kubernetes'].includes(name)), [
    { name: 'saffron', aliases: ['cloudflare'], dst: 'adjust' },
    { name: 'unix', aliases: ['crontab', 'cronie', 'vixie'], dst: 'adjust' },
    { name: 'kubernetes', aliases: ['k8s', 'robfig'], dst: 'literal' },
  ]);
  const dialectOf = (dialect) => new Cron(dialect === 'jenkins' ? 'H H * * *' : '@daily', { dialect, job: '' }).dialect;
  assert.equal(dialectOf('Crontab'), 'unix');
  assert.equal(dialectOf('K8S'), 'kubernetes');
  assert.equal(dialectOf('jenkins'), 'jenkins');
  for (const dialect of ['windows', '', null, 1]) {
    for (const ask of [validate, lint, describe, nextTimes, parseZoned]) {
      assert.throws(() => ask('* * * * *', { dialect }), (error) => {
        assert(error instanceof RangeError);
        return /^unknown dialect "/.test(error.message) && /saffron, .* or croner$/.test(error.message);
      });
    }
  }
});

test('a zone before the expression', () => {
  const { cron, timeZone } = parseZoned('CRON_TZ=Asia/Tokyo 0 9 * * 1-5', { dialect: 'kubernetes', dst: 'skip' });
  assert.deepEqual([timeZone, cron.timeZone, cron.dialect, cron.dst], ['Asia/Tokyo', 'UTC', 'kubernetes', 'skip']);
  const moved = cron.inZone(timeZone);
  assert.equal(moved.timeZone, 'Asia/Tokyo');
  assert.equal(moved.dst, 'skip');
  assert.equal(moved.next(new Date('2025-01-03T12:00:00Z')).toISOString(), '2025-01-06T00:00:00.000Z');
  assert.equal(cron.next(new Date('2025-01-03T12:00:00Z')).toISOString(), '2025-01-06T09:00:00.000Z');
  assert.equal(parseZoned('0 9 * * *').timeZone, null);
  assert.equal(validate('CRON_TZ=Asia/Tokyo 0 9 * * 1-5', { dialect: 'kubernetes' }).code, 'time-zone');
});

test('offsets with seconds', () => {
  // New York kept the time of its meridian, 4:56:02 behind Greenwich, until 1883.
  const noon = new Cron('0 12 * * *', { timeZone: 'America/New_York' });
  assert.equal(noon.next(new Date('1850-06-01T00:00:00Z')).toISOString(), '1850-06-01T16:56:02.000Z');
});

test('a disposed Cron answers no more', () => {
  const cron = new Cron('* * * * *');
  assert.equal(cron[Symbol.dispose], cron.dispose);
  const times = cron.iterate();
  cron.dispose();
  const disposed = { name: 'TypeError', message: 'the Cron has been disposed of' };
  assert.throws(() => cron.next(), disposed);
  assert.throws(() => cron.toString(), disposed);
  assert.throws(() => new Cron('* * * * *').equals(cron), disposed);
  assert.throws(() => times.next(), disposed);
  cron.dispose();
});
