import { appendOnly } from "./append-only"
import { basics } from "./basics"
import { bulk } from "./bulk"
import { core } from "./core"
import { hold } from "./hold"
import { post } from "./post"
import { repair } from "./repair"
import { reverse } from "./reverse"
import { tables } from "./tables"
import { transfer } from "./transfer"

/** Everything in the order in which it can be created. A change to one of them needs a migration that applies it again. */
export const schema = [
  ...tables,
  ...appendOnly,
  ...basics,
  ...core,
  ...post,
  ...hold,
  ...reverse,
  ...transfer,
  ...bulk,
  ...repair,
]
