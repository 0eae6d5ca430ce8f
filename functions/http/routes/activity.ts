import {
  createActivityInput,
  getActivityInput,
  listActivitiesInput,
  listEndedSessionsInput,
  listMyActivitiesInput,
  listReviewsInput,
  reviewActivityInput,
} from '../../contracts/activity'
import { createActivity } from '../../domain/activity/createActivity'
import { getActivity } from '../../domain/activity/getActivity'
import { getHome } from '../../domain/activity/getHome'
import { listActivities } from '../../domain/activity/listActivities'
import { listEndedSessions } from '../../domain/activity/listEndedSessions'
import { listMyActivities, listReviews } from '../../domain/activity/listForStaff'
import { reviewActivity } from '../../domain/activity/reviewActivity'
import { anyone, person } from '../handler'

export const activityHandlers = {
  getHome: anyone(listActivitiesInput, getHome),
  createActivity: person(createActivityInput, createActivity),
  reviewActivity: person(reviewActivityInput, reviewActivity),
  listActivities: anyone(listActivitiesInput, listActivities),
  listMyActivities: person(listMyActivitiesInput, listMyActivities),
  listReviews: person(listReviewsInput, listReviews),
  listEndedSessions: person(listEndedSessionsInput, listEndedSessions),
  getActivity: anyone(getActivityInput, getActivity),
}
