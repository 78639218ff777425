import type { MessageCompiler, MessageContext, MessageFunction } from 'vue-i18n'

/**
 * Makes a sentence's words, {names} and forms of number (one | many) into a function: all that our
 * words ask of a message, at a tenth of what the general grammar costs when a page starts.
 */
export const compileMessage: MessageCompiler = message => {
  const forms = String(message)
    .split(' | ')
    .map(form => {
      const parts = form.split(/\{(\w+)\}/)
      return (ctx: MessageContext): string =>
        parts.map((part, at) => (at % 2 === 1 ? String(ctx.named(part) ?? '') : part)).join('')
    })
  const [only] = forms
  const say: MessageFunction<string> = (ctx: MessageContext) =>
    forms.length === 1 && only ? only(ctx) : ctx.plural(forms.map(form => form(ctx)))
  return say
}
