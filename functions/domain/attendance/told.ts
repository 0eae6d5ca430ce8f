import type { Attendance } from '../../contracts/attendance'
import { type AttendanceRecord, toAttendance } from './attendance'

/** Kept before somebody's word changes what a check-out was answered: a repeat of it is told the same. */
export const withTold = (record: AttendanceRecord): AttendanceRecord => {
  const { checkIn, checkOut, minutes, proof } = record
  if (!checkIn || !checkOut || record.told) return record
  const { at: cameAt, distance, offline } = checkIn
  return { ...record, told: { cameAt, distance, offline, leftAt: checkOut.at, minutes, proof } }
}

/** What a check-out was told first, whatever a leader has said since. */
export const toldAtCheckOut = (record: AttendanceRecord): Attendance => {
  const { told, checkIn, checkOut } = record
  if (!told || !checkIn || !checkOut) return toAttendance(record)
  const { cameAt: at, distance, offline, leftAt, minutes, proof } = told
  return toAttendance({
    ...record,
    ...{ state: 'waiting', class: 'onsite', points: 0, minutes, proof },
    checkIn: { ...checkIn, at, distance, offline },
    checkOut: { ...checkOut, at: leftAt },
  })
}
