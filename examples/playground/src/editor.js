// The line to type in: what is wrong or doubtful underlined at its place, and the names of the fields.

import { byId, element } from './html.js';

const FIELDS = [
  ['minute', 'minute', '0-59'],
  ['hour', 'hour', '0-23'],
  ['day-of-month', 'day of month', '1-31 L W'],
  ['month', 'month', '1-12 JAN-DEC'],
  ['day-of-week', 'day of week', '1-7 SUN-SAT L #'],
];

/** More characters than this are written smaller. */
const LONG = 30;

const [input, marks, fields] = ['expression', 'marks', 'fields'].map(byId);
const labels = FIELDS.map(([, name, values]) =>
  element('li', {}, element('b', { textContent: name }), element('span', { textContent: values })),
);

/** Calls `changed` with the text whenever it is another. */
export function start(changed) {
  fields.append(...labels);
  input.addEventListener('input', () => changed(input.value));
  // The marks lie behind the text and go with it.
  input.addEventListener('scroll', () => {
    marks.scrollLeft = input.scrollLeft;
  });
  document.addEventListener('selectionchange', showPlace);
  input.addEventListener('blur', showPlace);
}

/** Shows a text, and what is wrong with it, or else doubtful. */
export function show(text, error, finding) {
  const place = error ?? finding;
  if (input.value !== text) input.value = text;
  input.parentElement.classList.toggle('long', text.length > LONG);
  input.setAttribute('aria-invalid', String(Boolean(error)));
  marks.replaceChildren(...(place ? marked(text, place) : []));
  marks.scrollLeft = input.scrollLeft;
  labels.forEach((label, index) => {
    const isAtFault = place?.field === FIELDS[index][0];
    label.classList.toggle('wrong', isAtFault && place === error);
    label.classList.toggle('doubtful', isAtFault && place === finding);
  });
  showPlace();
}

/** The text with a mark on a place in it; where something is missing, on the place before it. */
function marked(text, { start, end }) {
  const from = end > start ? start : Math.max(start - 1, 0);
  const fault = text.slice(from, Math.max(end, from + 1)) || ' ';
  return [text.slice(0, from), element('mark', { textContent: fault }), text.slice(end)];
}

/** Lights up the name of the field that the cursor is in. */
function showPlace() {
  const isHere = document.activeElement === input;
  const before = input.value.slice(0, input.selectionStart).trimStart();
  const place = before.split(/[ \t]+/).length - 1;
  labels.forEach((label, index) => label.classList.toggle('here', isHere && index === place));
}
