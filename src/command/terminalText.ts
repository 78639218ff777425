/**
 * A text that does nothing to a terminal but show: signs that would steer it (an escape, a bell), or
 * turn a line round, are written as JSON writes them (\u001b), so that JSON stays what it says.
 */
export function terminalText(text: string): string {
  return text.replace(
    /[^\P{Cc}\n\t]|\p{Bidi_C}/gu,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
