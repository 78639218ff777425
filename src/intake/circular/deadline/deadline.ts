// The wording of a deadline (2020年8月底前) as the last day it allows. A cell of deadlines is read
// whole; of running text only what is plainly due is taken.

import type { Deadline } from '@/model/plan'
import { isDated } from '@/model/plan'
import { chineseWording } from './english'
import type { PlainText } from './plainText'
import { plainText } from './plainText'
import { readWording } from './reading'
import type { Reading } from './reading'
import { readSentence } from './sentence'
import { mendSlips } from './slips'
import { wordingOf } from './wording'

/** Signs of the longest wording that is read as a deadline; a longer cell holds something else. */
const longest = 400

/**
 * A deadline's wording as the last day it allows, or null where it names no real day.
 * `knownYear` serves wordings without a year, which are read with a doubt; an undated one gets
 * `openEnd`.
 */
export function parseDeadline(text: string, knownYear?: number): Deadline | null {
  return readCell(text, knownYear)?.deadline ?? null
}

/**
 * What a wording likely means of which no day may be taken, in Chinese; null where none is. Of
 * running text only what is plainly due counts.
 */
export function deadlineDoubt(
  text: string,
  knownYear?: number,
  where: 'cell' | 'sentence' = 'cell',
): string | null {
  if (where === 'sentence') return readSentence(plainText(text), knownYear).fault
  const reading = readCell(text, knownYear)
  return reading?.deadline?.doubt ?? reading?.fault ?? null
}

/** The deadlines that running text names; null where it names none. */
export function deadlineInSentence(text: string, knownYear?: number): Deadline | null {
  return readSentence(plainText(text), knownYear).deadline
}

/** A year that serves where only the words count; calendars know its festivals. */
const sampleYear = 2020

/** Whether words are a deadline's and nothing else (2020年8月底前), so that they need no column. */
export function isDeadlineWording(text: string): boolean {
  if (text.length > 40) return false
  const reading = readCell(text, sampleYear)
  return reading?.deadline !== null && reading?.isWhole === true
}

/** Whether words are meant as a deadline although none may be read from them (2020年13月底前). */
export function soundsLikeDeadline(text: string): boolean {
  const { plain } = plainText(text.slice(0, longest))
  return plain.length <= 24 && sound.test(plain)
}

const sound =
  /\d{2,4}年|\d{1,2}月|季度|半年|长期|年底|月底|底前|日前|每[月年季周]|工作日内|立行立改|立即|适时|常态化/

function readCell(text: string, knownYear: number | undefined): Reading | null {
  const chinese = chineseWording(text)
  return chinese === null ? readChinese(text, knownYear) : readEnglish(text, chinese, knownYear)
}

/** A wording in English, of which no words but its own are kept. */
function readEnglish(text: string, chinese: string, knownYear: number | undefined): Reading | null {
  const reading = readChinese(chinese, knownYear)
  if (!reading?.deadline) return reading
  const { recurs, ...deadline } = reading.deadline
  const rule = recurs ? { recurs: { ...recurs, text: text.trim() } } : {}
  return { ...reading, deadline: { ...deadline, ...rule, text: text.trim() } }
}

function readChinese(text: string, knownYear: number | undefined): Reading | null {
  if (text.length > longest) return null
  const words = plainText(text)
  if (words.plain === '') return null
  const mended = mendSlips(words.plain)
  if (mended !== words.plain) return mendedReading(mended, knownYear)
  const reading = readWording(wordingOf(words), knownYear)
  const isParted = reading.deadline !== null && hasBlankInNumber(words)
  return isParted ? withDoubt(reading, `原文数字中有空白，连起来读作“${words.plain}”`) : reading
}

function mendedReading(mended: string, knownYear: number | undefined): Reading {
  const { deadline, fault } = readWording(wordingOf(plainText(mended)), knownYear)
  const day = deadline && isDated(deadline) ? deadline.date : null
  const likely = day === null ? fault : `疑为${day}（推定）`
  const told = likely === null ? '' : `，${likely}`
  return { deadline: null, fault: `原文似有认错的字，或为“${mended}”${told}`, isWhole: false }
}

/** Whether a blank or a line's end parts the digits of a number (1 2月底前). */
function hasBlankInNumber({ plain, blanks, breaks }: PlainText): boolean {
  return [...blanks, ...breaks].some(at => /^\d\d$/.test(plain.slice(at - 1, at + 1)))
}

function withDoubt(reading: Reading, doubt: string): Reading {
  const { deadline } = reading
  if (!deadline) return reading
  const told = deadline.doubt === null ? doubt : `${deadline.doubt}；${doubt}`
  return { ...reading, deadline: { ...deadline, doubt: told } }
}
