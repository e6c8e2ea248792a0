/** Promotions of ours carry this attribute in their one rule; the hooks say which of them a cart or order may use. */
export const ELIGIBLE = "crm.eligible"
