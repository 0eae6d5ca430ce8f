import type { Api } from '../../../functions/contracts/endpoints'
import { activityExamples } from './activity'
import { attendanceExamples } from './attendance'
import type { Examples } from './example'
import { ledgerExamples } from './ledger'
import { mallExamples } from './mall'
import { meExamples } from './me'
import { personExamples } from './person'
import { photoExamples } from './photo'
import { placeExamples } from './place'
import { showExamples } from './show'
import { teamExamples } from './team'

type Requests = { [Name in keyof Api]: Api[Name]['in'] }
type AllAnswers = { [Name in keyof Api]: (input: Api[Name]['in']) => Api[Name]['out'] }

const examples: Examples<Api> = {
  ...placeExamples,
  ...teamExamples,
  ...personExamples,
  ...activityExamples,
  ...ledgerExamples,
  ...attendanceExamples,
  ...mallExamples,
  ...photoExamples,
  ...showExamples,
  ...meExamples,
}

const ofEach = (part: (example: Examples<Api>[keyof Api]) => unknown) =>
  Object.fromEntries(Object.entries(examples).map(([name, example]) => [name, part(example)]))

/** One request of each kind, right in form; what the ids name does not exist. */
export const requests = ofEach(({ request }) => request) as Requests

/** A small county in memory: enough for every screen to have something to show. */
export const answers = () => ofEach(({ answer }) => answer) as AllAnswers

/** Full pages of everything: what a screen has to bear at its first look. */
export const fullAnswers = () => ofEach(({ answer, full = answer }) => full) as AllAnswers
