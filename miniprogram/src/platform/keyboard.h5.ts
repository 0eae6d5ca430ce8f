const acting = '[role=button],[role=tab],[role=checkbox]'

/** Enter and the space bar do what a tap does on whatever acts. */
export const obeyKeyboard = () =>
  document.addEventListener('keydown', event => {
    const { target } = event
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (!(target instanceof HTMLElement) || !target.matches(acting)) return
    event.preventDefault()
    target.click()
  })
