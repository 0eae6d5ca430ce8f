import Taro from '@tarojs/taro'

type Ask = { method: 'GET' | 'POST'; url: string; header: Record<string, string>; body?: string }
export type Answer = { status: number; text: string }

/** No answer came: `late` when the time ran out, otherwise there was no way through. */
export class Unreachable extends Error {
  constructor(readonly late: boolean) {
    super(late ? 'late' : 'unreachable')
  }
}

const timeout = 10_000

/** One HTTP request; any status is an answer, no answer in ten seconds is Unreachable. */
export const request = async ({ method, url, header, body }: Ask): Promise<Answer> => {
  try {
    const answer = await Taro.request<string>({
      method,
      url,
      header,
      data: body,
      dataType: 'text',
      responseType: 'text',
      timeout,
    })
    return { status: answer.statusCode, text: answer.data }
  } catch (reason) {
    throw new Unreachable(/timeout/i.test(String((reason as { errMsg?: string }).errMsg ?? reason)))
  }
}
