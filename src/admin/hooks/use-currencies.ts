import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { queryKeys } from "../lib/query-keys"

const HOUR = 3_600_000

/** The currencies in which the shop sells, its own first; empty while they are not known. */
export function useCurrencies(): string[] {
  const { data } = useQuery({
    queryKey: queryKeys.currencies,
    queryFn: async () => {
      const { stores } = await sdk.admin.store.list({ fields: "id,*supported_currencies" })
      const supported = stores[0]?.supported_currencies ?? []
      return [...supported].sort((a, b) => Number(b.is_default) - Number(a.is_default)).map((one) => one.currency_code)
    },
    staleTime: HOUR,
  })
  return data ?? []
}
