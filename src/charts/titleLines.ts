import { packLines } from './packPaper'
import { textWidth } from './textWidth'

/** What no line of a title begins with, since it belongs to the word before it: 规范化, 各项的. */
const tails = /^[化性度者们的了]/

/** A title in as few lines as a room allows, these of about one length and none torn off the word it ends (GB/T 9704: 词意完整，排列对称，长短适宜). */
export function titleLines(title: string, width: number, size: number): readonly string[] {
  const inRoom = (room: number): readonly string[] => packLines(title, room, { size, weight: 700 })
  const full = inRoom(width)
  if (full.length < 2) return full
  for (let room = Math.max(size, textWidth(title, size, 700) / full.length); room < width; room += size / 2) {
    const lines = inRoom(room)
    if (lines.length === full.length && !lines.some(line => tails.test(line))) return lines
  }
  return full
}
