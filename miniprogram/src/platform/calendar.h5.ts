import { node } from './dialog.h5'

type Event = { title: string; startAt: string; endAt: string; place: string }

const stamp = (at: string) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
const line = (text: string) => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\n/g, '\\n')

/** Hands over an appointment as a calendar file. */
export const addToCalendar = async ({ title, startAt, endAt, place }: Event) => {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wenming//zh',
    'BEGIN:VEVENT',
    `UID:${stamp(startAt)}@wenming`,
    `DTSTAMP:${stamp(new Date().toISOString())}`,
    `DTSTART:${stamp(startAt)}`,
    `DTEND:${stamp(endAt)}`,
    `SUMMARY:${line(title)}`,
    `LOCATION:${line(place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  node('a', { href: url, download: '活动.ics' }).click()
  URL.revokeObjectURL(url)
}
