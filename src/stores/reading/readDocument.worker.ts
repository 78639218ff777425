import { readDocumentPlan } from '@/intake/check/readDocumentPlan'
import { answerQuestions } from './threadAnswers'

answerQuestions(readDocumentPlan)
