export const errors = {
  unreachable: "The server cannot be reached. Check the connection and try again.",
  signed_out: "Your session has ended. Sign in again.",
  forbidden: "Your account may not see or do this. Ask the shop's administrator for permission.",
  server: "Something went wrong on the server. Try again in a moment.",
  unknown: "That did not work. Try again.",
  /** Sentences for the `code` of a refusal; the places are named as its `details`. */
  refusals: {
    customer_unknown: "This customer no longer exists.",
    invalid_settings: "Some settings do not fit. Look at the marked fields.",
    settings_changed_meanwhile:
      "Somebody else saved the settings at the same moment. Load the page again and repeat your change.",
    tier_in_use: "{{locked}} locked customers stand on this tier. Move or unlock them first.",
    tier_unknown: "This tier no longer exists.",
    rule_unknown: "This rule no longer exists.",
    group_unknown: "This customer group no longer exists.",
    group_program_unknown: "This group has no programme of its own any more.",
    hold_unknown: "These points are no longer on hold.",
    insufficient_balance: "Only {{available}} points are available, {{missing}} are missing.",
    not_enough_points: "Only {{available}} points are available, {{missing}} are missing.",
    entry_unknown: "This entry no longer exists.",
    order_unknown: "This order no longer exists.",
  },
} as const
