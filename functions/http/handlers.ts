import type { EndpointName } from '../contracts/endpoints'
import type { Handlers } from './handler'
import { activityHandlers } from './routes/activity'
import { attendanceHandlers } from './routes/attendance'
import { mallHandlers } from './routes/mall'
import { personHandlers } from './routes/person'
import { placeHandlers } from './routes/place'
import { showHandlers } from './routes/show'

export const handlers: Handlers<EndpointName> = {
  ...personHandlers,
  ...placeHandlers,
  ...activityHandlers,
  ...attendanceHandlers,
  ...showHandlers,
  ...mallHandlers,
}
