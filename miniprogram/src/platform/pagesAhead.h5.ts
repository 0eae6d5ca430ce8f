import { fetchCode } from './pageCode.h5'

/**
 * What is needed in a hall without a signal. WeChat keeps whole packages on the phone; a browser fetches the code of
 * a page when it is first opened.
 */
const needed = [
  'pages/home/index',
  'pages/activities/index',
  'pages/show/index',
  'pages/points/index',
  'pages/me/index',
  'packages/volunteer/activity/index',
  'packages/volunteer/check/index',
  'packages/volunteer/code/index',
  'packages/leader/code/index',
  'packages/leader/roster/index',
]

/** So long the first screen has the line to itself. */
const firstScreenMilliseconds = 2000

const fetchAll = () => void Promise.allSettled(needed.map(fetchCode))

/** Brings the pages that must work without a network into the browser, again when one comes back. */
export const fetchPagesAhead = () => {
  setTimeout(fetchAll, firstScreenMilliseconds)
  window.addEventListener('online', fetchAll)
}
