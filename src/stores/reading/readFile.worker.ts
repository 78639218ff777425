import { answerOf } from './fileAnswer'
import { answerQuestions } from './threadAnswers'

answerQuestions(answerOf)
