import {
  checkInVolunteerInput,
  closeRosterInput,
  getRosterInput,
  getVenueKeyInput,
  listAttendancesInput,
  listEndedSessionsInput,
  scanInput,
  sessionInput,
} from '../../contracts/attendance.input'
import { cancelSignUp } from '../../domain/attendance/cancelSignUp'
import { checkIn } from '../../domain/attendance/checkIn'
import { checkInVolunteer } from '../../domain/attendance/checkInVolunteer'
import { checkOut } from '../../domain/attendance/checkOut'
import { closeRoster } from '../../domain/attendance/closeRoster'
import { getRoster } from '../../domain/attendance/getRoster'
import { getVenueKey } from '../../domain/attendance/getVenueKey'
import { listAttendances } from '../../domain/attendance/listAttendances'
import { listEndedSessions } from '../../domain/attendance/listEndedSessions'
import { signUp } from '../../domain/attendance/signUp'
import { person } from '../handler'

export const attendanceHandlers = {
  signUp: person(sessionInput, signUp),
  cancelSignUp: person(sessionInput, cancelSignUp),
  getVenueKey: person(getVenueKeyInput, getVenueKey),
  checkIn: person(scanInput, checkIn),
  checkOut: person(scanInput, checkOut),
  checkInVolunteer: person(checkInVolunteerInput, checkInVolunteer),
  getRoster: person(getRosterInput, getRoster),
  closeRoster: person(closeRosterInput, closeRoster),
  listAttendances: person(listAttendancesInput, listAttendances),
  listEndedSessions: person(listEndedSessionsInput, listEndedSessions),
}
