const seconds = (started: number) => ((performance.now() - started) / 1000).toFixed(1)

/** Says what is being done, and how long it took once it is. */
export const step = async <Made>(title: string, work: () => Promise<Made>): Promise<Made> => {
  const started = performance.now()
  console.log(`· ${title}……`)
  const made = await work()
  console.log(`✓ ${title}（${seconds(started)} 秒）`)
  return made
}
