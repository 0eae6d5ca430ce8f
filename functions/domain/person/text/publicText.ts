import type { Deps } from '../../deps'
import type { TextScene, Verdict } from '../../ports'
import type { Refused } from '../../refusal'
import type { Profile } from '../person'

/** A text that everybody will read, and the input field it came in. */
export type PublicText = { field: string; text: string }

/** WeChat looks at no more at once; in letters. */
const mostAtOnce = 2500

const lengthOf = (texts: PublicText[]) => texts.reduce((sum, { text }) => sum + text.length + 1, 0)

const inBundles = (texts: PublicText[]) => {
  const bundles: PublicText[][] = []
  for (const one of texts) {
    const last = bundles.at(-1)
    if (last && lengthOf([...last, one]) <= mostAtOnce) last.push(one)
    else bundles.push([one])
  }
  return bundles
}

/** The field at fault, as far as it can be told from the texts one by one. */
const riskyField = async (
  texts: PublicText[],
  verdictOn: (bundle: PublicText[]) => Promise<Verdict | undefined>,
) => {
  if (texts.length === 1) return texts[0]?.field
  const verdicts = await Promise.all(texts.map(one => verdictOn([one])))
  return texts[verdicts.indexOf('risky')]?.field
}

/**
 * WeChat's verdict on what a person is about to make public, asked as seldom as its length allows. Fails closed: what
 * WeChat could not look at is not taken.
 */
export const verdictOnText = async (
  { wechat }: Pick<Deps, 'wechat'>,
  { openid }: Profile,
  texts: PublicText[],
  scene: TextScene,
): Promise<{ verdict: Exclude<Verdict, 'risky'> } | Refused> => {
  if (!openid) return { refused: 'WECHAT_UNAVAILABLE' }
  const verdictOn = (bundle: PublicText[]) =>
    wechat
      .checkText({ openid, text: bundle.map(({ text }) => text).join('\n'), scene })
      .catch(() => undefined)
  const bundles = inBundles(texts.filter(({ text }) => text !== ''))
  const verdicts = await Promise.all(bundles.map(verdictOn))
  const risky = bundles[verdicts.indexOf('risky')]
  if (risky) return { refused: 'TEXT_REFUSED', field: await riskyField(risky, verdictOn) }
  if (verdicts.includes(undefined)) return { refused: 'WECHAT_UNAVAILABLE' }
  return { verdict: verdicts.includes('review') ? 'review' : 'pass' }
}
