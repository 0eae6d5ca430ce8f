const seconds = (started: number) => ((performance.now() - started) / 1000).toFixed(1)

/** Longer without a word looks stuck. */
const silenceMilliseconds = 20_000

/** Says what is being done, that it still is, and how long it took once it is done. */
export const step = async <Made>(title: string, work: () => Promise<Made>): Promise<Made> => {
  const started = performance.now()
  console.log(`· ${title}……`)
  const still = setInterval(() => console.log(`  ${title}：已 ${seconds(started)} 秒`), silenceMilliseconds)
  try {
    const made = await work()
    console.log(`✓ ${title}（${seconds(started)} 秒）`)
    return made
  } finally {
    clearInterval(still)
  }
}
