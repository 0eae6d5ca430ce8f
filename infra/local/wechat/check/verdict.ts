/** WeChat's verdict on a text or a picture; the label names the reason (100 none, 20006 unlawful). */
export type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number }

export const verdicts = {
  pass: { suggest: 'pass', label: 100 },
  review: { suggest: 'review', label: 21000 },
  risky: { suggest: 'risky', label: 20006 },
} as const satisfies Record<Verdict['suggest'], Verdict>
