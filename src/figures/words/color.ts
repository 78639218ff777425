import type { ColorBy } from '@/charts/sign/itemColor'
import type { Translate } from '@/locales/translate'
import { yearDigits } from '@/model/day'

/** Words for what colour tells: the name of a key, and a legend's entry with its count. */
export interface ColorWords {
  readonly name: (by: ColorBy, key: string) => string
  readonly entry: (by: ColorBy, key: string, count: number) => string
}

/** Words of colours by a translation; a task is its number. */
export function colorWords(t: Translate): ColorWords {
  const name = (by: ColorBy, key: string): string => {
    if (by === 'task') return key
    if (by === 'year')
      return isNaN(Number(key))
        ? t(`state.${key}`)
        : t('color.year', { year: yearDigits(Number(key)) })
    return t(`color.${by}.${key}`)
  }
  return { name, entry: (by, key, n) => t('color.entry', { name: name(by, key), n }) }
}
