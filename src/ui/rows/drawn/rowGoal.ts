/** A row that is gone to, and at which end of what is seen it is to lie. */
export interface Goal {
  readonly index: number;
  readonly edge: 'top' | 'bottom';
}

interface RowGoal {
  readonly now: () => Goal | undefined;
  readonly set: (goal: Goal) => void;
  /** Somebody has scrolled elsewhere. */
  readonly giveUp: () => void;
}

const CALM_FRAMES = 2;
const MOST_FRAMES = 60;

/**
 * Goes to a row until it stays where it should lie: where that is, is only known once the rows
 * around it have been drawn.
 * @param approach scrolls there; says whether it had to
 */
export function createRowGoal(approach: (goal: Goal) => boolean): RowGoal {
  let goal: Goal | undefined;
  /** Frames since it was set, and the last of them without a move. */
  let [frames, calm] = [0, 0];
  let isFollowed = false;

  function follow(): void {
    isFollowed = goal !== undefined && frames < MOST_FRAMES && calm < CALM_FRAMES;
    if (isFollowed) requestAnimationFrame(step);
    else goal = undefined;
  }

  function step(): void {
    frames += 1;
    calm = goal !== undefined && approach(goal) ? 0 : calm + 1;
    follow();
  }

  return {
    now: () => goal,
    set(next) {
      goal = next;
      [frames, calm] = [0, 0];
      approach(next);
      if (!isFollowed) follow();
    },
    giveUp() {
      goal = undefined;
    },
  };
}
