let ahead = 0

/** The time; in the local edition the runner's, which can be moved. */
export const now = () => new Date(Date.now() + ahead)

const answered = async (response: Response) => {
  const { now: text } = (await response.json()) as { now: string }
  ahead = new Date(text).getTime() - Date.now()
}

/** Local edition only: takes over the runner's time. */
export const readClock = async () => answered(await fetch('/__local/clock'))

/** Local edition only: moves the runner's time on. */
export const moveClock = async (advanceMinutes: number) =>
  answered(
    await fetch('/__local/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceMinutes }),
    }),
  )
