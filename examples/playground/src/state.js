// What the page shows. It lives in the address, so that a link shows the same.

import { dialects } from 'saffron-cron';

/** Some platforms list zones under names that the tz database gave up long ago. */
const RENAMED = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The systems that dialects are of, where their names don't say it. */
const LABELS = {
  saffron: 'Cloudflare (saffron)',
  extended: 'saffron with seconds and years',
  unix: 'crontab (unix)',
  kubernetes: 'Kubernetes',
  github: 'GitHub Actions',
  google: 'Google Cloud Scheduler',
  pg_cron: 'pg_cron',
  jenkins: 'Jenkins',
  azure: 'Azure Functions',
  aws: 'AWS EventBridge',
  quartz: 'Quartz',
  spring: 'Spring',
  ocps: 'OCPS',
};

const local = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
const LOCAL_ZONE = RENAMED[local] ?? local;

/** The dialects to choose from: the name, and what people call it. */
export const DIALECTS = dialects().map(({ name, aliases }) => [name, LABELS[name] ?? [name, ...aliases].join(', ')]);

const DEFAULTS = { cron: '0 9 * * MON-FRI', dialect: DIALECTS[0][0], job: '', zone: LOCAL_ZONE, clock: '12', lang: 'en' };

/** The time zones to choose from: the user's own and UTC first. */
export const ZONES = [...new Set([
  LOCAL_ZONE, 'UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone).sort(),
])];

export function load() {
  const given = Object.fromEntries(new URLSearchParams(location.search));
  const state = { ...DEFAULTS, ...given };
  // A link may come from a platform that knows other zones, or from a typing error.
  if (!ZONES.includes(state.zone)) state.zone = DEFAULTS.zone;
  if (!DIALECTS.some(([name]) => name === state.dialect)) state.dialect = DEFAULTS.dialect;
  if (!['12', '24'].includes(state.clock)) state.clock = DEFAULTS.clock;
  if (!['en', 'de'].includes(state.lang)) state.lang = DEFAULTS.lang;
  return state;
}

export function save(state) {
  try {
    history.replaceState(null, '', link(state));
  } catch {
    // Safari takes no more than a hundred in half a minute: a later one gets through.
  }
}

/** The zone is always named: whoever gets the link may be elsewhere. */
export function link({ cron, dialect, job, zone, clock, lang }) {
  const query = new URLSearchParams({ cron, zone });
  if (dialect !== DEFAULTS.dialect) query.set('dialect', dialect);
  if (hasJob(dialect) && job) query.set('job', job);
  if (clock !== DEFAULTS.clock) query.set('clock', clock);
  if (lang !== DEFAULTS.lang) query.set('lang', lang);
  return `${location.pathname}?${query}`.replaceAll('%2F', '/').replaceAll('%2C', ',');
}

/** Does the name of a job decide what an expression of this dialect means? */
export function hasJob(dialect) {
  return dialect === 'jenkins';
}
