import type { Deps } from '../../deps'
import type { TextScene, Verdict } from '../../ports'
import { refuse } from '../../refusal'
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
const riskyField = async (texts: PublicText[], verdictOn: (bundle: PublicText[]) => Promise<Verdict>) => {
  if (texts.length === 1) return texts[0]?.field
  const verdicts = await Promise.all(texts.map(one => verdictOn([one])))
  return texts[verdicts.indexOf('risky')]?.field
}

/**
 * WeChat's verdict on what a person is about to make public, asked as seldom as its length allows. Fails closed: what
 * WeChat could not look at is not taken.
 */
export const checkPublicText = async (
  { wechat }: Pick<Deps, 'wechat'>,
  { openid }: Profile,
  texts: PublicText[],
  scene: TextScene,
): Promise<Exclude<Verdict, 'risky'>> => {
  if (!openid) return refuse('WECHAT_UNAVAILABLE')
  const verdictOn = (bundle: PublicText[]) =>
    wechat
      .checkText({ openid, text: bundle.map(({ text }) => text).join('\n'), scene })
      .catch(() => refuse('WECHAT_UNAVAILABLE'))
  const bundles = inBundles(texts.filter(({ text }) => text !== ''))
  const verdicts = await Promise.all(bundles.map(verdictOn))
  const risky = bundles[verdicts.indexOf('risky')]
  if (risky) return refuse('TEXT_REFUSED', await riskyField(risky, verdictOn))
  return verdicts.includes('review') ? 'review' : 'pass'
}
