import { type WalkIn, walkIns } from '../../../contracts/activity'
import type { Direction } from '../../../contracts/attendance'
import { closesMinutesAfter } from '../../../contracts/codeTimes'
import { dayOf } from '../../../contracts/shanghai'
import { factsBytes } from '../../../contracts/venueCode'
import type { Session } from '../../activity/session/session'
import { later } from '../../day'
import { bytesOf, lettersOf } from '../../ids'
import { ruleOn } from '../hours/rules'

/** What a venue code says of its session, so that a check-in reads nothing. */
export type Facts = {
  direction: Direction
  walkIn: WalkIn
  volunteersOnly: boolean
  kid: number
  ruleVersion: number
  sessionId: string
  leaderId: string
  epoch: number
  startAt: Date
  endAt: Date
  expiresAt: Date
  lat: number
  lng: number
  radius: number
}

/** What a session says of itself; a code adds the key it is signed with. */
export type SessionFacts = Omit<Facts, 'kid'>

export const factsOf = (session: Session, leaderId: string, direction: Direction): SessionFacts => {
  const { id: sessionId, walkIn, kind, epoch, venue } = session
  const startAt = new Date(session.startAt)
  const endAt = new Date(session.endAt)
  const expiresAt = direction === 'in' ? endAt : later(endAt, closesMinutesAfter)
  const ruleVersion = ruleOn(dayOf(startAt)).version
  return {
    ...{ direction, walkIn, volunteersOnly: kind === 'serve', ruleVersion, sessionId, leaderId, epoch },
    ...{ startAt, endAt, expiresAt, lat: venue.lat, lng: venue.lng, radius: venue.radius },
  }
}

const layout = 1
const degrees = 1e6
const seconds = (at: Date) => Math.floor(at.getTime() / 1000)
const moment = (value: number) => new Date(value * 1000)

const idBytes = (id: string) => {
  const bytes = bytesOf(id)
  if (!bytes) throw new Error('an id in a venue code has another form')
  return bytes
}

const flagsOf = ({ direction, walkIn, volunteersOnly }: Facts) =>
  (direction === 'out' ? 1 : 0) | (walkIns.indexOf(walkIn) << 1) | (volunteersOnly ? 8 : 0)

/** 60 bytes, big endian: layout, flags, key, rule, session, leader, epoch, times, place, radius. */
export const packFacts = (facts: Facts): Uint8Array => {
  const bytes = new Uint8Array(factsBytes)
  const view = new DataView(bytes.buffer)
  bytes.set([layout, flagsOf(facts), facts.kid, facts.ruleVersion])
  bytes.set(idBytes(facts.sessionId), 4)
  bytes.set(idBytes(facts.leaderId), 20)
  view.setUint16(36, facts.epoch)
  view.setUint32(38, seconds(facts.startAt))
  view.setUint32(42, seconds(facts.endAt))
  view.setUint32(46, seconds(facts.expiresAt))
  view.setInt32(50, Math.round(facts.lat * degrees))
  view.setInt32(54, Math.round(facts.lng * degrees))
  view.setUint16(58, facts.radius)
  return bytes
}

/** Undefined where the bytes are of another layout. Says nothing of whether they are true: the HMAC does. */
export const unpackFacts = (bytes: Uint8Array): Facts | undefined => {
  const [form, flags = 0, kid = 0, ruleVersion = 0] = bytes
  const walkIn = walkIns[(flags >> 1) & 3]
  if (form !== layout || bytes.length !== factsBytes || !walkIn) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    direction: flags & 1 ? 'out' : 'in',
    walkIn,
    volunteersOnly: (flags & 8) !== 0,
    kid,
    ruleVersion,
    sessionId: `ses_${lettersOf(bytes.subarray(4, 20))}`,
    leaderId: `per_${lettersOf(bytes.subarray(20, 36))}`,
    epoch: view.getUint16(36),
    startAt: moment(view.getUint32(38)),
    endAt: moment(view.getUint32(42)),
    expiresAt: moment(view.getUint32(46)),
    lat: view.getInt32(50) / degrees,
    lng: view.getInt32(54) / degrees,
    radius: view.getUint16(58),
  }
}
