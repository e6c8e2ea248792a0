import { en } from "./en"
import { vi } from "./vi"

/** The dashboard merges these into its own texts; other languages read the English ones. */
export default { en: { crm: en }, vi: { crm: vi } }
