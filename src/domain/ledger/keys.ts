/**
 * Keys are facts. Whoever learns of a fact, however often and in whatever order, posts it under the same key, and the
 * database takes it once.
 */
export const earnKey = (orderId: string, n: number): string => `earn:${orderId}:${n}`
export const redeemKey = (holdId: string): string => `redeem:${holdId}`
export const expireKey = (lotId: string, n: number): string => `expire:${lotId}:${n}`
export const reverseKey = (entryId: string, n: number): string => `reverse:${entryId}:${n}`
export const undoKey = (transferKey: string): string => `undo:${transferKey}`
