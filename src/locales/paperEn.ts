import type { PaperMessages } from './paperZhCN'

/** What a sheet of paper says that it lacks of the view, in English. */
export const paperEn: PaperMessages = {
  chart: 'This sheet holds what the screen shows. For the whole chart use Export → Print.',
  pages: 'This sheet holds one page. For all of them use Print in Briefing.',
}
