import { Text } from "@medusajs/ui"
import { useLocale } from "../hooks/use-locale"
import { exampleOf } from "../lib/example-of"
import { Example, ExampleLine } from "./example"

interface WorkedExampleProps {
  /** The sentences, worked out of what the form has now. */
  sentences: () => readonly string[]
  "data-testid"?: string
}

/** An example in sentences that follows the form; says so where the form is not complete. */
export const WorkedExample = ({ sentences, "data-testid": testId }: WorkedExampleProps) => {
  const { t } = useLocale()
  const lines = exampleOf(sentences)
  return (
    <Example data-testid={testId}>
      {lines ? (
        lines.map((line) => <ExampleLine key={line}>{line}</ExampleLine>)
      ) : (
        <Text size="small" className="text-ui-fg-muted">
          {t("program.incomplete")}
        </Text>
      )}
    </Example>
  )
}
