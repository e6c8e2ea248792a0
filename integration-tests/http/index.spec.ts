// One boot of the shop, seeded once, for every *.suite.ts below this folder; each test starts from that seed.
import fs from "node:fs"
import path from "node:path"
import { integration, type Ctx } from "../run"
import { createShop, type Shop } from "../support/shop"

export interface Suite extends Ctx {
  readonly shop: () => Shop
}

integration((ctx) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await createShop(ctx)
  })
  for (const actor of ["store", "admin"]) {
    const folder = path.join(__dirname, actor)
    for (const file of fs
      .readdirSync(folder)
      .filter((f) => f.endsWith(".suite.ts"))
      .sort()) {
      describe(`${actor}/${file.replace(".suite.ts", "")}`, () => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- describe() does not wait for an import()
        require(path.join(folder, file)).default({ ...ctx, shop: () => shop } satisfies Suite)
      })
    }
  }
})
