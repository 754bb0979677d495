// What the page shows. It lives in the address, so that a link shows the same.

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

const local = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
const LOCAL_ZONE = RENAMED[local] ?? local;

const DEFAULTS = { cron: '0 9 * * MON-FRI', zone: LOCAL_ZONE, clock: '12', lang: 'en' };

/** The time zones to choose from: the user's own and UTC first. */
export const ZONES = [...new Set([
  LOCAL_ZONE, 'UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone).sort(),
])];

export function load() {
  const given = Object.fromEntries(new URLSearchParams(location.search));
  const state = { ...DEFAULTS, ...given };
  // A link may come from a platform that knows other zones, or from a typing error.
  if (!ZONES.includes(state.zone)) state.zone = DEFAULTS.zone;
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
export function link({ cron, zone, clock, lang }) {
  const query = new URLSearchParams({ cron, zone });
  if (clock !== DEFAULTS.clock) query.set('clock', clock);
  if (lang !== DEFAULTS.lang) query.set('lang', lang);
  return `${location.pathname}?${query}`.replaceAll('%2F', '/').replaceAll('%2C', ',');
}
