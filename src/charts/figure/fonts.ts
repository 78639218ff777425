import { paperStyle } from '@/charts/sign/style'
import type { FigureFonts } from './figure'

/** Which faces a figure is set in: the page's own, or those of a red-headed document. */
export type FigureFace = 'plain' | 'official'

const serif = '"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",serif'

const faces: Readonly<Record<FigureFace, FigureFonts>> = {
  plain: { body: paperStyle.font, title: paperStyle.font },
  official: {
    title:
      '"方正小标宋简体","方正小标' +
      '宋_GBK","FZXiaoBiaoSong-B05S","FZXiaoBiaoSong-B05","STZhongsong","华' +
      `文中宋","SimSun",${serif}`,
    body: `"仿宋_GB2312","FangSong_GB2312","仿宋","FangSong","STFangsong","华文仿宋",${serif}`,
  },
}

/** The faces of a figure, those named first that such documents are set in, free ones last. */
export function figureFonts(face: FigureFace): FigureFonts {
  return faces[face]
}
