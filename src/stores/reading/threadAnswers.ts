/** Within a thread: answers each question, or says why it cannot be, and first that it can be asked. */
export function answerQuestions<Question>(answer: (question: Question) => Promise<object>): void {
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    answer(data).then(say, (error: unknown) => {
      say({ kind: 'lost', reason: error instanceof Error ? error.message : String(error) })
    })
  })
  say({ kind: 'ready' })
}

function say(news: object): void {
  self.postMessage(news)
}
