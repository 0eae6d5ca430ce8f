import * as z from 'zod'

/** Signs that turn the direction of writing, and so can make a line say another thing than it holds. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** Letters and signs by their kind that show nothing. */
const blank = /[\u115f\u1160\u2800\u3164\uffa0]/g
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

const shows = (text: string) => text === '' || seen.test(text.replace(blank, ''))
const isLine = (text: string) => !/\p{Cc}/u.test(text) && !turning.test(text) && shows(text)
const isParagraphs = (text: string) => isLine(text.replace(/[\n\r\t]/g, ''))

/** One line that a person can read: no control signs, and something to see. */
export const line = (least: number, most: number) => z.string().trim().min(least).max(most).refine(isLine)

/** The same over several lines. */
export const paragraphs = (least: number, most: number) =>
  z.string().trim().min(least).max(most).refine(isParagraphs)
