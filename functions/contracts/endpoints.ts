import type * as z from 'zod'
import type * as activity from './activity'
import type * as attendance from './attendance'
import type { Page } from './common'
import type * as mall from './mall'
import type * as person from './person'
import type * as place from './place'
import type * as show from './show'

/**
 * Every request there is. A `:name` in a path is the input field of that name; the rest of the input is the
 * query of a GET and the JSON body of the others. Paths only ever grow within `/v1`.
 */
export const endpoints = {
  login: { method: 'POST', path: '/v1/login' },
  renew: { method: 'POST', path: '/v1/renew' },
  registerVolunteer: { method: 'POST', path: '/v1/volunteers' },
  confirmIdentity: { method: 'POST', path: '/v1/people/:personId/identity' },
  findPerson: { method: 'GET', path: '/v1/people' },
  getMe: { method: 'GET', path: '/v1/me' },
  getHome: { method: 'GET', path: '/v1/home' },

  listSites: { method: 'GET', path: '/v1/sites' },
  listTeams: { method: 'GET', path: '/v1/teams' },
  listTopics: { method: 'GET', path: '/v1/topics' },

  createActivity: { method: 'POST', path: '/v1/activities' },
  reviewActivity: { method: 'POST', path: '/v1/activities/:activityId/review' },
  listActivities: { method: 'GET', path: '/v1/activities' },
  listMyActivities: { method: 'GET', path: '/v1/my-activities' },
  listReviews: { method: 'GET', path: '/v1/reviews' },
  listEndedSessions: { method: 'GET', path: '/v1/ended-sessions' },
  getActivity: { method: 'GET', path: '/v1/activities/:activityId' },

  signUp: { method: 'POST', path: '/v1/sessions/:sessionId/sign-up' },
  cancelSignUp: { method: 'POST', path: '/v1/sessions/:sessionId/sign-up/cancel' },
  getVenueKey: { method: 'GET', path: '/v1/sessions/:sessionId/venue-key' },
  checkIn: { method: 'POST', path: '/v1/check-in' },
  checkOut: { method: 'POST', path: '/v1/check-out' },
  checkInVolunteer: { method: 'POST', path: '/v1/sessions/:sessionId/arrivals' },
  getRoster: { method: 'GET', path: '/v1/sessions/:sessionId/roster' },
  closeRoster: { method: 'POST', path: '/v1/sessions/:sessionId/roster' },
  listAttendances: { method: 'GET', path: '/v1/attendances' },

  createUpload: { method: 'POST', path: '/v1/uploads' },
  createPost: { method: 'POST', path: '/v1/posts' },
  listPosts: { method: 'GET', path: '/v1/posts' },
  getPost: { method: 'GET', path: '/v1/posts/:postId' },
  likePost: { method: 'POST', path: '/v1/posts/:postId/like' },
  unlikePost: { method: 'POST', path: '/v1/posts/:postId/unlike' },
  getBoard: { method: 'GET', path: '/v1/board' },

  listEntries: { method: 'GET', path: '/v1/entries' },
  listOffers: { method: 'GET', path: '/v1/offers' },
  redeem: { method: 'POST', path: '/v1/offers/:offerId/redeem' },
  getVoucherCode: { method: 'GET', path: '/v1/vouchers/:voucherId/code' },
  verifyVoucher: { method: 'POST', path: '/v1/vouchers/verify' },
  listVerified: { method: 'GET', path: '/v1/verified' },
} as const

export type EndpointName = keyof typeof endpoints

type In<Schema extends z.ZodType> = z.input<Schema>
type Nothing = Record<string, never>

/** What each request takes and answers. */
export type Api = {
  login: { in: In<typeof person.loginInput>; out: person.LoginOut }
  renew: { in: In<typeof person.renewInput>; out: person.LoginOut }
  registerVolunteer: { in: In<typeof person.registerVolunteerInput>; out: person.VolunteerOut }
  confirmIdentity: { in: In<typeof person.confirmIdentityInput>; out: { identity: person.Identity } }
  findPerson: { in: In<typeof person.findPersonInput>; out: person.FoundPerson }
  getMe: { in: Nothing; out: person.MeOut }
  getHome: { in: In<typeof activity.listActivitiesInput>; out: HomeOut }

  listSites: { in: In<typeof place.listSitesInput>; out: Page<'sites', place.SiteOut> }
  listTeams: { in: In<typeof place.listTeamsInput>; out: Page<'teams', place.TeamOut> }
  listTopics: { in: In<typeof place.listTopicsInput>; out: Page<'topics', place.TopicOut> }

  createActivity: { in: In<typeof activity.createActivityInput>; out: { activity: activity.ActivityOut } }
  reviewActivity: { in: In<typeof activity.reviewActivityInput>; out: { activity: activity.ActivityOut } }
  listActivities: {
    in: In<typeof activity.listActivitiesInput>
    out: Page<'activities', activity.ActivityCard>
  }
  listMyActivities: {
    in: In<typeof activity.listMyActivitiesInput>
    out: Page<'activities', activity.ActivityOut>
  }
  listReviews: { in: In<typeof activity.listReviewsInput>; out: Page<'activities', activity.ActivityOut> }
  listEndedSessions: {
    in: In<typeof activity.listEndedSessionsInput>
    out: Page<'sessions', activity.EndedSession>
  }
  getActivity: { in: In<typeof activity.getActivityInput>; out: { activity: activity.ActivityOut } }

  signUp: { in: In<typeof attendance.sessionInput>; out: { attendance: attendance.Attendance } }
  cancelSignUp: { in: In<typeof attendance.sessionInput>; out: { attendance: attendance.Attendance } }
  getVenueKey: {
    in: In<typeof attendance.getVenueKeyInput>
    out: { key: attendance.VenueKey; serverNow: string }
  }
  checkIn: { in: In<typeof attendance.scanInput>; out: { attendance: attendance.CheckedIn } }
  checkOut: { in: In<typeof attendance.scanInput>; out: { attendance: attendance.Attendance } }
  getRoster: { in: In<typeof attendance.getRosterInput>; out: attendance.RosterOut }
  checkInVolunteer: {
    in: In<typeof attendance.checkInVolunteerInput>
    out: { name: string; attendance: attendance.CheckedIn }
  }
  closeRoster: { in: In<typeof attendance.closeRosterInput>; out: { results: attendance.ConfirmResult[] } }
  listAttendances: {
    in: In<typeof attendance.listAttendancesInput>
    out: Page<'attendances', attendance.Attendance>
  }

  createUpload: { in: In<typeof show.createUploadInput>; out: show.UploadOut }
  createPost: { in: In<typeof show.createPostInput>; out: { post: show.PostOut } }
  /** `off`: residents' posts are not shown while 文明秀 is off. */
  listPosts: { in: In<typeof show.listPostsInput>; out: Page<'posts', show.PostOut> & { off?: boolean } }
  getPost: { in: In<typeof show.getPostInput>; out: { post: show.PostOut } }
  likePost: { in: In<typeof show.postInput>; out: { liked: boolean } }
  unlikePost: { in: In<typeof show.postInput>; out: { liked: boolean } }
  getBoard: { in: In<typeof show.getBoardInput>; out: show.BoardOut }

  listEntries: { in: In<typeof mall.listEntriesInput>; out: Page<'entries', mall.EntryOut> }
  listOffers: {
    in: In<typeof mall.listOffersInput>
    out: Page<'offers', mall.OfferOut> & { account?: person.AccountOut }
  }
  redeem: { in: In<typeof mall.redeemInput>; out: { voucher: mall.MyVoucher } }
  getVoucherCode: { in: In<typeof mall.voucherInput>; out: mall.VoucherCodeOut }
  verifyVoucher: { in: In<typeof mall.verifyVoucherInput>; out: { voucher: mall.VerifiedVoucher } }
  listVerified: { in: In<typeof mall.listVerifiedInput>; out: Page<'vouchers', mall.VerifiedVoucher> }
}

/** The first tab in one request; `me` for a person who is logged in. */
export type HomeOut = Page<'activities', activity.ActivityCard> & { county: string; me?: person.MeOut }
