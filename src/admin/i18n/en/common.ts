export const common = {
  retry: "Try again",
  close: "Close",
  loading: "Loading…",
  stale: "These figures may be out of date.",
  no_permission_title: "No permission",
  error_title: "This could not be loaded",
  pager: {
    label: "Pages",
    range: "{{from}}–{{to}} of {{total}}",
    previous: "Previous page",
    next: "Next page",
  },
} as const
