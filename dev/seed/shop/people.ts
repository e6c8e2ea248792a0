import type { CreateCustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CustomerPlan } from "../people/customers"
import { groupOf, GROUPS } from "../people/groups"
import { COUNTRY, SHOPPER } from "../settings"
import { register } from "./accounts"
import type { Context } from "./context"

export type People = {
  /** By index of the planned customers. */
  customerIds: string[]
  /** By e-mail address. */
  guestIds: Map<string, string>
}

/** Customers, their accounts and groups, and those who bought without one. `joined` is in milliseconds, by index. */
export async function createPeople(
  { container }: Context,
  customers: CustomerPlan[],
  guests: string[],
  joined: number[],
  now: number,
): Promise<People> {
  const service = container.resolve(Modules.CUSTOMER)
  const created = await service.createCustomers(customers.map(customerInput))
  const customerIds = created.map(({ id }) => id)
  const strangers = await service.createCustomers(guests.map((email) => ({ email })))
  await createGroups(container, customers, customerIds, joined, now)
  await createAccounts(container, customers, customerIds)
  return { customerIds, guestIds: new Map(guests.map((email, i) => [email, strangers[i].id])) }
}

function customerInput({ habit, registered, address, birthday, gender, ...plan }: CustomerPlan): CreateCustomerDTO {
  const known = registered || habit.name === "wholesale" || plan.email !== null
  const { company, phone, ...place } = address
  const home = {
    ...withoutNulls({ company, phone, ...place }),
    address_name: "Nhà",
    country_code: COUNTRY,
    is_default_shipping: true,
    is_default_billing: true,
  }
  return {
    ...withoutNulls({
      first_name: plan.first_name,
      last_name: plan.last_name,
      company_name: plan.company_name,
      phone: plan.phone,
      email: plan.email,
    }),
    has_account: registered,
    metadata: { crm_seed: { birthday, gender } },
    addresses: known ? [home] : [],
  }
}

const withoutNulls = (values: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null))

async function createGroups(
  container: MedusaContainer,
  customers: CustomerPlan[],
  customerIds: string[],
  joined: number[],
  now: number,
) {
  const service = container.resolve(Modules.CUSTOMER)
  const groups = await service.createCustomerGroups(GROUPS.map((name) => ({ name })))
  const ids = new Map(groups.map(({ id, name }) => [name, id]))
  const members = customers.flatMap((customer, i) => {
    const id = ids.get(groupOf(customer, joined[i], now) ?? "")
    return id ? [{ customer_id: customerIds[i], customer_group_id: id }] : []
  })
  await service.addCustomerToGroup(members)
}

/** Every registered customer of the demo signs in with the shopper's password: hashing one takes a tenth of a second. */
async function createAccounts(container: MedusaContainer, customers: CustomerPlan[], customerIds: string[]) {
  const auth = container.resolve(Modules.AUTH)
  const shopper = await register(container, SHOPPER.email, SHOPPER.password)
  const [{ provider_metadata }] = await auth.listProviderIdentities({ entity_id: SHOPPER.email })
  const accounts = customers.flatMap(({ registered, email }, i) =>
    registered && email ? [{ email, app_metadata: { customer_id: customerIds[i] } }] : [],
  )
  const own = accounts.find(({ email }) => email === SHOPPER.email)
  await auth.updateAuthIdentities([{ id: shopper, app_metadata: own?.app_metadata }])
  await auth.createAuthIdentities(
    accounts
      .filter((account) => account !== own)
      .map(({ email, app_metadata }) => ({
        app_metadata,
        provider_identities: [{ provider: "emailpass", entity_id: email, provider_metadata }],
      })),
  )
}
