// Time zones by name, from the platform's own data.

import { Zone } from '../generated/saffron_wasm_bg.js';

const UTC = { name: 'UTC', zone: null };
const zones = new Map([['UTC', UTC]]);

/** A zone's canonical name, and the zone; `null` where it is UTC. */
export function zoneOf(name) {
  let found = zones.get(name);
  if (!found) {
    found = load(name);
    zones.set(name, found);
  }
  return found;
}

function load(name) {
  let format;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    throw new RangeError(`unknown time zone: ${String(name).slice(0, 40)}`);
  }
  const canonical = format.resolvedOptions().timeZone;
  if (canonical !== name) return zoneOf(canonical);
  return { name, zone: new Zone({ at: (ms) => offset(format.format(ms)) }) };
}

/** The seconds east of UTC that a text such as `1/1/1883, GMT-04:56:02` ends with. */
function offset(text) {
  const parts = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(text);
  if (!parts) return 0;
  const seconds = parts[2] * 3600 + parts[3] * 60 + Number(parts[4] ?? 0);
  return parts[1] === '-' ? -seconds : seconds;
}
