const patience = 20_000

/** Asks again and again until the answer is yes; what a phone sends off by itself takes its time. */
export const eventually = async (what: string, ask: () => Promise<boolean>) => {
  const started = performance.now()
  while (!(await ask())) {
    if (performance.now() - started > patience) throw new Error(`it never came about that ${what}`)
  }
}
