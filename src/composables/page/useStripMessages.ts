import { stripEn, stripZhCN } from '@/locales/stripWords'
import { messagesOf } from './messagesOf'

/** Adds the words of the strip of time under the Gantt chart. */
export const useStripMessages = messagesOf('strip', stripZhCN, stripEn)
