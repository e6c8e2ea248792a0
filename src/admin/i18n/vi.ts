import type { en } from "./en"
import type { TranslationOf } from "./types"
import { common } from "./vi/common"
import { errors } from "./vi/errors"
import { points } from "./vi/points"

export const vi: TranslationOf<typeof en> = { common, errors, points }
