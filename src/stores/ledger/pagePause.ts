/** Gives the page a turn of its own: what waits to be answered or drawn goes first. */
export function pagePause(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve)
  })
}
