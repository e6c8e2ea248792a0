import { Text } from "@medusajs/ui"

interface TierProgressProps {
  label: string
  done: number
  goal: number
  text: string
}

/** How far it is to the next tier. */
export const TierProgress = ({ label, done, goal, text }: TierProgressProps) => {
  const share = goal > 0 ? Math.min(1, done / goal) : 1
  return (
    <div className="flex flex-col gap-y-1">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={goal}
        aria-valuenow={Math.min(done, goal)}
        className="bg-ui-bg-component border-ui-border-base h-2 overflow-hidden rounded-full border"
      >
        <div className="bg-ui-bg-interactive h-full rounded-full" style={{ width: `${share * 100}%` }} />
      </div>
      <Text size="small" className="text-ui-fg-subtle" data-testid="crm-tier-next">
        {text}
      </Text>
    </div>
  )
}
