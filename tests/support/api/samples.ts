import type { Api } from '../../../functions/contracts/endpoints'
import { idNumberOf } from '../county/idNumber'
import { venue } from '../county/session'

/** One request of each kind, right in form; what the ids name does not exist. */
export const samples: { [Name in keyof Api]: Api[Name]['in'] } = {
  login: { code: 'persona:sample' },
  renew: { renewToken: 'sample' },
  registerVolunteer: {
    name: '欧阳小明',
    idType: 'resident-id',
    idNumber: idNumberOf('1990-03-07'),
    phoneCode: 'phone:13800000000',
    siteId: 'sit_none',
    skills: ['driving'],
    consents: [{ purpose: 'service', version: '1' }],
    guardianId: 'per_none',
    guardianNumber: '100186203417',
    key: 'sample key',
  },
  confirmIdentity: { personId: 'per_none', key: 'sample key' },
  findPerson: { number: 'YX00000000' },
  getMe: {},
  getHome: { scope: 'town', siteId: 'sit_none' },

  listSites: { parentId: 'sit_none' },
  listTeams: { siteId: 'sit_none' },
  listTopics: {},

  createActivity: {
    teamId: 'tea_none',
    siteId: 'sit_none',
    title: '清洁家园',
    category: 'environment',
    kind: 'serve',
    description: '沿运河捡拾垃圾。',
    risk: '河边作业，请穿防滑鞋。',
    sessions: [
      {
        startAt: '2026-11-22T01:00:00.000Z',
        endAt: '2026-11-22T03:00:00.000Z',
        capacity: 10,
        walkIn: 'no',
        venue,
      },
    ],
    key: 'sample key',
  },
  reviewActivity: { activityId: 'act_none', decision: 'reject', reason: '请写明集合地点', key: 'sample key' },
  listActivities: { scope: 'town', siteId: 'sit_none' },
  listMyActivities: {},
  listReviews: {},
  listEndedSessions: {},
  getActivity: { activityId: 'act_none' },

  signUp: { sessionId: 'ses_none', key: 'sample key' },
  cancelSignUp: { sessionId: 'ses_none', key: 'sample key' },
  getVenueKey: { sessionId: 'ses_none', direction: 'in' },
  checkIn: {
    code: 'sample',
    scannedAt: '2026-11-21T05:59:00.000Z',
    location: { lat: venue.lat, lng: venue.lng, accuracy: 20 },
    key: 'sample key',
  },
  checkOut: {
    code: 'sample',
    scannedAt: '2026-11-21T05:59:00.000Z',
    location: { lat: venue.lat, lng: venue.lng, accuracy: 20 },
    key: 'sample key',
  },
  getRoster: { sessionId: 'ses_none' },
  checkInVolunteer: {
    sessionId: 'ses_none',
    number: '100000000001',
    cameAt: '2026-11-21T05:59:00.000Z',
    key: 'sample key',
  },
  closeRoster: {
    sessionId: 'ses_none',
    confirm: [{ personId: 'per_none', leftAt: '2026-11-21T05:00:00.000Z' }],
    key: 'sample key',
  },
  listAttendances: {},

  createUpload: { contentType: 'image/jpeg', bytes: 1000, key: 'sample key' },
  createPost: {
    text: '今天陪孩子们读完了一本书。',
    photoIds: ['pho_none'],
    topicId: 'top_none',
    attendanceId: 'att_none',
    key: 'sample key',
  },
  listPosts: { kind: 'topic', topicId: 'top_none' },
  getPost: { postId: 'pos_none' },
  likePost: { postId: 'pos_none', key: 'sample key' },
  unlikePost: { postId: 'pos_none', key: 'sample key' },
  getBoard: { week: '2026-W47' },

  listEntries: {},
  listOffers: {},
  redeem: { offerId: 'off_none', key: 'sample key' },
  getVoucherCode: { voucherId: 'vou_none' },
  verifyVoucher: { digits: '00000000', key: 'sample key' },
  listVerified: {},
}
