import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refetchEntity } from "@medusajs/framework/http"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import type { CartPoints } from "../../../../../../types/loyalty"
import { applyPointsToCartWorkflow } from "../../../../../../workflows/redemption/apply-points-to-cart"
import { ownCart } from "../../../../../../workflows/redemption/cart"
import { cartPoints } from "../../../../../../workflows/redemption/cart-points"
import { removePointsFromCartWorkflow } from "../../../../../../workflows/redemption/remove-points-from-cart"
import type { StoreCartPoints } from "../../../validators"

type Request<T = unknown> = AuthenticatedMedusaRequest<T>
type Answer = MedusaResponse<CartPoints & { cart?: unknown }>

export const GET = async (req: Request, res: Answer): Promise<void> => {
  res.json(await cartPoints(req.scope, cartId(req), req.auth_context.actor_id))
}

export const POST = async (req: Request<StoreCartPoints>, res: Answer): Promise<void> => {
  await applyPointsToCartWorkflow(req.scope).run({
    input: { cart_id: cartId(req), customer_id: req.auth_context.actor_id, points: req.validatedBody.points },
  })
  await answerWithCart(req, res)
}

export const DELETE = async (req: Request, res: Answer): Promise<void> => {
  await ownCart(req.scope, cartId(req), req.auth_context.actor_id)
  await removePointsFromCartWorkflow(req.scope).run({ input: { cart_id: cartId(req) } })
  await answerWithCart(req, res)
}

const cartId = (req: Request): string => req.params.id ?? ""

async function answerWithCart(req: Request, res: Answer): Promise<void> {
  const [points, cart] = await Promise.all([
    cartPoints(req.scope, cartId(req), req.auth_context.actor_id),
    refetchEntity({ entity: "cart", idOrFilter: cartId(req), scope: req.scope, fields: defaultStoreCartFields }),
  ])
  res.json({ ...points, cart })
}
