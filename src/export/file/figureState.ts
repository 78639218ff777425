import { xmlText } from './xmlText'

/**
 * The element that holds a figure's state in every format of XML: what the figure was drawn from,
 * for whoever drops the file on the page again.
 */
export function stateElement(state: string): string {
  return `<guatu-state xmlns="urn:guatu">${xmlText(state)}</guatu-state>`
}
