const address = '/__local/clock'

const aheadIn = (answer: string) =>
  new Date((JSON.parse(answer) as { now: string }).now).getTime() - Date.now()

/** Waits for the answer: a page that is drawn before it would take the machine's day for today. */
const readAhead = () => {
  const asking = new XMLHttpRequest()
  asking.open('GET', address, false)
  asking.send()
  return aheadIn(asking.responseText)
}

let ahead = LOCAL ? readAhead() : 0

/** The time; in the local edition the runner's, which can be moved. */
export const now = () => new Date(Date.now() + ahead)

/** Local edition only: moves the runner's time on. */
export const moveClock = async (advanceMinutes: number) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMinutes }),
  })
  ahead = aheadIn(await answer.text())
}
