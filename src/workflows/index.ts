export * from "./loyalty/award-orders"
export * from "./loyalty/award-changed-orders"
