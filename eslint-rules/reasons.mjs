/** A rule may be switched off only with a reason: // eslint-disable-next-line some-rule -- why */
export const disableWithReason = {
  meta: { type: "suggestion", schema: [], messages: { missing: "Say why the rule is switched off: ... -- reason" } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const isDirective = /^\s*eslint-disable(-next-line|-line)?(\s|$)/.test(comment.value)
          if (isDirective && !/\s--\s+\S/.test(comment.value)) {
            context.report({ loc: { line: 1, column: 0 }, messageId: "missing" })
          }
        }
      },
    }
  },
}
