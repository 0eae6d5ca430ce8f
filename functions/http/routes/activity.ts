import {
  createActivityInput,
  getActivityInput,
  listActivitiesInput,
  listMyActivitiesInput,
  listReviewsInput,
  reviewActivityInput,
} from '../../contracts/activity.input'
import { createActivity } from '../../domain/activity/createActivity'
import { getActivity } from '../../domain/activity/getActivity'
import { listActivities } from '../../domain/activity/listActivities'
import { listMyActivities } from '../../domain/activity/listMyActivities'
import { listReviews } from '../../domain/activity/listReviews'
import { reviewActivity } from '../../domain/activity/reviewActivity'
import { anyone, person } from '../handler'

export const activityHandlers = {
  createActivity: person(createActivityInput, createActivity),
  reviewActivity: person(reviewActivityInput, reviewActivity),
  listActivities: anyone(listActivitiesInput, listActivities),
  listMyActivities: person(listMyActivitiesInput, listMyActivities),
  listReviews: person(listReviewsInput, listReviews),
  getActivity: anyone(getActivityInput, getActivity),
}
