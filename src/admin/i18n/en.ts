import { common } from "./en/common"
import { errors } from "./en/errors"
import { points } from "./en/points"

export const en = { common, errors, points }
