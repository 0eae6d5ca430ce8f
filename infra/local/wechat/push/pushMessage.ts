import type { PictureOutcome } from '../check/picture'
import type { PushFormat } from '../commandShape'
import type { PendingCheck } from '../state'

/** The account that WeChat names as the receiver of a push. */
export const receiver = 'gh_standin00000'

type Field = string | number | object

const xmlValue = (value: Field): string => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? `<![CDATA[${value}]]>` : xmlFields(value)
}

const xmlFields = (fields: object): string =>
  Object.entries(fields)
    .map(([name, value]: [string, Field]) =>
      [value]
        .flat()
        .map(one => `<${name}>${xmlValue(one)}</${name}>`)
        .join(''),
    )
    .join('')

/** Writes a message the way the console of WeChat was told to. */
export const write = (fields: object, format: PushFormat) =>
  format === 'json' ? JSON.stringify(fields) : `<xml>${xmlFields(fields)}</xml>`

/** The `wxa_media_check` event, version 2. `now` in ms. */
export const mediaCheckEvent = (
  check: PendingCheck,
  outcome: PictureOutcome,
  appId: string,
  now: number,
) => ({
  ToUserName: receiver,
  FromUserName: check.openid,
  CreateTime: Math.floor(now / 1000),
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: appId,
  trace_id: check.traceId,
  version: 2,
  ...('result' in outcome && {
    detail: [{ strategy: 'content_model', errcode: 0, ...outcome.result, prob: 90 }],
    result: outcome.result,
  }),
  errcode: outcome.errcode,
  errmsg: outcome.errcode === 0 ? 'ok' : 'media check failed',
})
