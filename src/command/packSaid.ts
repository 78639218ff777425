import type { PackChoice } from '@/address/pack'
import { translation } from './translation'

/**
 * What a pack was made of, as its page names it: paper, look, for whom, and its parts in their
 * order with their own titles.
 */
export function packSaid({ size, look, audience, parts }: PackChoice): string {
  const t = translation('zh-CN')
  const named = parts.map(({ part, title }) => (title === '' ? t(`pack.part.${part}`) : title))
  return [
    `版面 ${t(`figure.dialog.sizes.${size}`)}`,
    `样式 ${t(`figure.dialog.looks.${look}`)}`,
    ...(audience === '' ? [] : [t('pack.audience', { audience })]),
    `内容 ${named.join('、')}`,
  ].join('，')
}
