import { awards } from "./en/awards"
import { common } from "./en/common"
import { errors } from "./en/errors"
import { form } from "./en/form"
import { loyalty } from "./en/loyalty"
import { points } from "./en/points"
import { program } from "./en/program"
import { quote } from "./en/quote"
import { rules } from "./en/rules"
import { tiers } from "./en/tiers"

export const en = { awards, common, errors, form, loyalty, points, program, quote, rules, tiers }
