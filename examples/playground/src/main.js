// The page: text and choices come in, everything else follows from them.

import { Cron, CronError, lint } from 'saffron-cron';
import * as editor from './editor.js';
import { elsewhereOf } from './elsewhere.js';
import { byId, element } from './html.js';
import { dayOf, yearOf } from './pictures.js';
import { DIALECTS, ZONES, hasJob, link, load, save } from './state.js';
import { timesOf } from './times.js';

const EXAMPLES = [
  '*/15 9-17 * * MON-FRI', '30 2 * * *', '0 0 1 * MON', '0 0 L * *', '0 0 L-1W 2 *', '0 0 * * FRIL',
  '0 12 * * MON#1', '0 22-2 * NOV-FEB *', '0 0 29 2 *', '0 0 30 2 *', '0 9 * * 1-5', '0 9 * * 0',
];

let state = load();
let year = new Date().getFullYear();
/** The last expression that was one: its pictures stay while the text is being changed. */
let valid = null;

function update(change = {}) {
  state = { ...state, ...change };
  save(state);
  render();
}

function render() {
  const { cron, error } = parse(state);
  const findings = cron ? lint(state.cron, language(state)) : [];
  // Other dialects have other fields, and other values in them.
  byId('fields').hidden = state.dialect !== DIALECTS[0][0];
  byId('job-choice').hidden = !hasJob(state.dialect);
  editor.show(state.cron, error, findings[0]);
  byId('answer').replaceChildren(...(error ? wrong(error) : [cron.describe(words(state))]));
  byId('answer').lang = error ? 'en' : state.lang;
  document.body.classList.toggle('invalid', Boolean(error));
  document.body.classList.toggle('empty', !cron && !valid);
  byId('findings').replaceChildren(...findings.map(doubtful));
  showFix(error);
  showCanonical(cron);
  if (!cron) return;
  byId('times').replaceChildren(...timesOf(cron, new Date(), state));
  byId('times').lang = state.lang;
  byId('elsewhere').replaceChildren(...elsewhereOf(state.cron, language(state), new Date(), words(state)));
  const canonical = cron.toString();
  if (valid !== canonical) {
    valid = canonical;
    const day = dayOf(valid);
    byId('day').replaceChildren(...day.nodes);
    byId('day-summary').textContent = day.label;
    showYear();
  }
  cron.dispose();
}

function parse({ zone, ...written }) {
  try {
    return { cron: new Cron(written.cron, { ...language(written), timeZone: zone }) };
  } catch (error) {
    if (error instanceof CronError) return { error };
    throw error;
  }
}

/** How the text is to be read; an empty name is that of no job. */
function language({ dialect, job }) {
  return { dialect, job: job || undefined };
}

function words({ lang, clock }) {
  return { lang, hour12: clock === '12' };
}

function wrong({ message }) {
  const colon = message.indexOf(': ');
  return [
    element('strong', { textContent: message.slice(0, colon) }),
    element('span', { textContent: message.slice(colon + 2) }),
  ];
}

/** A finding in words, with a button that does what it advises. */
function doubtful({ severity, message, help, fix }) {
  const words = element('p', {}, element('strong', { textContent: message }), element('span', { textContent: help ?? '' }));
  const button = element('button', { type: 'button', hidden: !fix });
  if (fix) offer(button, fix.start, fix.end, fix.text);
  return element('div', { className: severity }, words, button);
}

function showFix(error) {
  const fix = byId('fix');
  fix.hidden = error?.suggestion == null;
  if (!fix.hidden) offer(fix, error.start, error.end, error.suggestion);
}

/** Makes a button change a part of the text. */
function offer(button, start, end, replacement) {
  const changed = (state.cron.slice(0, start) + replacement + state.cron.slice(end)).trim();
  button.replaceChildren('Change to ', element('code', { textContent: changed }));
  button.onclick = () => {
    byId('expression').focus();
    update({ cron: changed });
  };
}

function showCanonical(cron) {
  const canonical = cron?.toString();
  const line = byId('canonical');
  line.hidden = !cron;
  line.querySelector('code').textContent = canonical;
  const button = line.querySelector('button');
  button.hidden = canonical === state.cron || state.dialect !== DIALECTS[0][0];
  button.onclick = () => update({ cron: canonical });
}

function showYear() {
  const { label, nodes } = yearOf(valid, year, new Date().toLocaleDateString('sv'));
  byId('year').replaceChildren(...nodes);
  byId('year-number').textContent = year;
  byId('year-summary').textContent = label;
}

function moveYear(by) {
  year += by;
  showYear();
}

function showExamples() {
  byId('examples').append(...EXAMPLES.map((cron) => {
    const { error, cron: parsed } = parse({ cron, zone: 'UTC' });
    const button = element('button', { type: 'button' },
      element('code', { textContent: cron }),
      element('span', { textContent: error ? 'A mistake, to see what is said' : parsed.describe() }));
    button.addEventListener('click', () => {
      update({ cron, dialect: DIALECTS[0][0] });
      byId('dialect').value = state.dialect;
      byId('expression').focus();
    });
    return element('li', {}, button);
  }));
}

async function share() {
  const button = byId('share');
  try {
    await navigator.clipboard.writeText(new URL(link(state), location.href).href);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'The link is in the address bar';
  }
  setTimeout(() => (button.textContent = 'Copy link'), 2000);
}

editor.start((cron) => update({ cron }));
byId('zone').append(...ZONES.map((zone) => new Option(zone.replaceAll('_', ' '), zone)));
byId('dialect').append(...DIALECTS.map(([name, label]) => new Option(label, name)));
byId('job').value = state.job;
byId('job').addEventListener('input', (event) => update({ job: event.target.value }));
for (const name of ['dialect', 'zone', 'clock', 'lang']) {
  byId(name).value = state[name];
  byId(name).addEventListener('change', (event) => update({ [name]: event.target.value }));
}
byId('share').addEventListener('click', share);
byId('year-before').addEventListener('click', () => moveYear(-1));
byId('year-after').addEventListener('click', () => moveYear(1));
showExamples();
render();
// The relative times grow old.
setInterval(() => document.hidden || render(), 30_000);
