/**
 * The chart's element at the size asked for, the height of its rows, and the plan's file as parsed.
 */
export async function asked() {
  const query = new URLSearchParams(location.search)
  const element = document.getElementById('chart')
  element.style.width = `${query.get('w')}px`
  element.style.height = `${query.get('h')}px`
  const data = await (await fetch(query.get('data'))).json()
  return { element, width: Number(query.get('w')), height: Number(query.get('h')), row: 24, data }
}

/** Px of the three columns: number, short title, units. */
export const columns = { number: 70, title: 200, units: 230 }
