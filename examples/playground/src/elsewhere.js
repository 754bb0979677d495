// What the same text means in each dialect.

import { elsewhere } from 'saffron-cron';
import { element } from './html.js';

/** One list item for each dialect but the text's own. */
export function elsewhereOf(text, language, now, words) {
  const day = new Intl.DateTimeFormat(words.lang, {
    timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
  });
  const hour = new Intl.DateTimeFormat(words.lang, {
    timeZone: 'UTC', hour: 'numeric', minute: '2-digit', hourCycle: words.hour12 ? 'h12' : 'h23', timeZoneName: 'short',
  });
  const when = (time) => `${day.format(time)}, ${hour.format(time)}`;
  return elsewhere(text, { ...language, after: now })
    .filter(({ dialect }) => dialect !== language.dialect)
    .map(({ dialect, outcome, cron, firstDifference, error }) => {
      const says = {
        same: () => ['the same'],
        different: () => [
          element('strong', { textContent: cron.describe(words), lang: words.lang }),
          ...(firstDifference ? [element('small', { textContent: `differs first on ${when(firstDifference)}` })] : []),
        ],
        invalid: () => [element('em', { textContent: `not valid: ${error.message.split(': ')[0]}` })],
      }[outcome]();
      cron?.dispose();
      return element('li', { className: outcome }, element('b', { textContent: dialect }), element('span', {}, ...says));
    });
}
