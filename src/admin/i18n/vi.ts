import type { en } from "./en"
import type { TranslationOf } from "./types"
import { awards } from "./vi/awards"
import { common } from "./vi/common"
import { errors } from "./vi/errors"
import { form } from "./vi/form"
import { loyalty } from "./vi/loyalty"
import { points } from "./vi/points"
import { program } from "./vi/program"
import { quote } from "./vi/quote"
import { rules } from "./vi/rules"
import { tiers } from "./vi/tiers"

export const vi: TranslationOf<typeof en> = {
  awards,
  common,
  errors,
  form,
  loyalty,
  points,
  program,
  quote,
  rules,
  tiers,
}
