// Days and times as people in England write them.

const LONDON = 'Europe/London';
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** A date such as 2026-10-14 as Wednesday 14 October 2026. */
export function day(date) {
  return shown(date + 'T12:00:00Z', DAY, 'UTC');
}

/** The day of a moment. */
export function dayOf(moment, zone = LONDON) {
  return shown(moment, DAY, zone);
}

/** The time of a moment, such as 4pm or 4:30pm. */
export function timeOf(moment, zone = LONDON) {
  const time = shown(moment, { hour: 'numeric', minute: '2-digit', hour12: true }, zone);
  return time.replace(':00', '').replace(/\s/g, '').toLowerCase();
}

function shown(moment, form, zone) {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) {
    return String(moment);
  }
  try {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: zone }).format(date).replace(',', '');
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: LONDON }).format(date).replace(',', '');
  }
}
