import type { Condition, Scope } from "./condition"
import { account } from "./conditions/account"
import { age } from "./conditions/age"
import { area } from "./conditions/area"
import { assignedStaff } from "./conditions/assigned-staff"
import { averageOrder } from "./conditions/average-order"
import { birthdayMonth } from "./conditions/birthday-month"
import { birthdayWithin } from "./conditions/birthday-within"
import { boughtBrand } from "./conditions/bought-brand"
import { boughtCategory } from "./conditions/bought-category"
import { boughtCollection } from "./conditions/bought-collection"
import { boughtOnChannel } from "./conditions/bought-on-channel"
import { boughtProduct } from "./conditions/bought-product"
import { boughtProductType } from "./conditions/bought-product-type"
import { containsCategory } from "./conditions/contains-category"
import { containsCollection } from "./conditions/contains-collection"
import { containsProduct } from "./conditions/contains-product"
import { containsProductTag } from "./conditions/contains-product-tag"
import { containsProductType } from "./conditions/contains-product-type"
import { customField } from "./conditions/custom-field"
import { customerGroup } from "./conditions/customer-group"
import { customerName } from "./conditions/customer-name"
import { customerTag } from "./conditions/customer-tag"
import { dateRange } from "./conditions/date-range"
import { daysSinceFirstOrder } from "./conditions/days-since-first-order"
import { daysSinceLastOrder } from "./conditions/days-since-last-order"
import { daysSinceRegistration } from "./conditions/days-since-registration"
import { debt } from "./conditions/debt"
import { firstOrder } from "./conditions/first-order"
import { gender } from "./conditions/gender"
import { hours } from "./conditions/hours"
import { itemQuantity } from "./conditions/item-quantity"
import { orderCurrency } from "./conditions/order-currency"
import { orderValue } from "./conditions/order-value"
import { ordersCount } from "./conditions/orders-count"
import { paymentProvider } from "./conditions/payment-provider"
import { phone } from "./conditions/phone"
import { pointsAvailable } from "./conditions/points-available"
import { rankingPoints } from "./conditions/ranking-points"
import { returnRate } from "./conditions/return-rate"
import { returnedOrders } from "./conditions/returned-orders"
import { rfmScore } from "./conditions/rfm-score"
import { rfmSegment } from "./conditions/rfm-segment"
import { salesChannel } from "./conditions/sales-channel"
import { shippingOption } from "./conditions/shipping-option"
import { skipsAutomatic } from "./conditions/skips-automatic"
import { spent } from "./conditions/spent"
import { stockLocation } from "./conditions/stock-location"
import { tier } from "./conditions/tier"
import { voucherUsed } from "./conditions/voucher-used"
import { weekday } from "./conditions/weekday"

/** Every condition, in the order in which a rule builder offers them: the order, the moment, the customer. */
export const CONDITIONS: readonly Condition[] = [
  orderValue,
  itemQuantity,
  containsProduct,
  containsCategory,
  containsCollection,
  containsProductType,
  containsProductTag,
  firstOrder,
  salesChannel,
  stockLocation,
  shippingOption,
  paymentProvider,
  orderCurrency,
  weekday,
  hours,
  dateRange,
  customerGroup,
  tier,
  customerTag,
  assignedStaff,
  account,
  customerName,
  phone,
  area,
  gender,
  age,
  birthdayWithin,
  birthdayMonth,
  daysSinceRegistration,
  customField,
  skipsAutomatic,
  ordersCount,
  spent,
  averageOrder,
  daysSinceFirstOrder,
  daysSinceLastOrder,
  boughtProduct,
  boughtCategory,
  boughtCollection,
  boughtProductType,
  boughtBrand,
  boughtOnChannel,
  returnedOrders,
  returnRate,
  pointsAvailable,
  rankingPoints,
  debt,
  voucherUsed,
  rfmScore,
  rfmSegment,
]

const byType = new Map(CONDITIONS.map((condition) => [condition.type, condition]))

export const conditionOf = (type: string): Condition | undefined => byType.get(type)

/** What a group's rule may ask: nothing of a cart, and nothing that changes with the hour. */
export const CUSTOMER_SCOPE: readonly Scope[] = ["customer"]

export const conditionsFor = (scopes: readonly Scope[]): readonly Condition[] =>
  CONDITIONS.filter(({ scope }) => scopes.includes(scope))
