import type { ProgramSettings } from "../../../../domain/earning/program"
import type { Form } from "../../../hooks/use-form"

/** What a group of settings is given: the whole programme, so that its example can be worked out. */
export interface ProgramFormProps {
  form: Form<ProgramSettings>
}
