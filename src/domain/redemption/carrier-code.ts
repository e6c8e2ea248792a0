/** Every code of a promotion that carries points begins with it. */
export const CARRIER_PREFIX = "DIEM-"

export const isCarrierCode = (code: string): boolean => code.toUpperCase().startsWith(CARRIER_PREFIX)
