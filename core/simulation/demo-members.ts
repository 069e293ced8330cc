/**
 * How a member of the demonstration class studies. diligent: nearly every evening; steady: every other; weekend: on two days, long;
 * crammer: only before a quiz; stopped: has not come for two weeks; struggling: steadily, with one topic that will not stay;
 * not-started: never.
 */
export type Habit = 'diligent' | 'steady' | 'weekend' | 'crammer' | 'stopped' | 'struggling' | 'not-started'

export type DemoMember = {
  name: string
  habit: Habit
  /** −1 to 1: how easily things stay, and how much was known before. */
  ability: number
  /** Takes certain things for one another, as others of the class do. */
  isMisled: boolean
  /** Which of the two sections. */
  section: 0 | 1
}

const member = (name: string, habit: Habit, ability: number, isMisled = false): Omit<DemoMember, 'section'> => (
  { name: `${name} (demo)`, habit, ability, isMisled })

/** The class, in no order of merit. The first two are those whom people sign in as: one who studies, and one who begins. */
export const DEMO_MEMBERS: readonly DemoMember[] = [
  member('Mina', 'diligent', 0.6),
  member('Juno', 'not-started', 0),
  member('Seoyeon', 'diligent', 0.9),
  member('도윤', 'steady', 0.2, true),
  member('Amara', 'diligent', 0.5),
  member('하은', 'crammer', 0.3, true),
  member('Tomás', 'steady', -0.1, true),
  member('Jiho', 'diligent', 0.7),
  member('Priya', 'diligent', 0.8),
  member('예준', 'struggling', -0.4, true),
  member('Linh', 'steady', 0.4),
  member('Kofi', 'weekend', 0.1, true),
  member('Chaewon', 'stopped', 0, true),
  member('Anneli', 'steady', 0.3),
  member('민서', 'diligent', 0.4, true),
  member('Omar', 'crammer', -0.3, true),
  member('Yuna', 'weekend', 0.2),
  member('Mateo', 'stopped', -0.2, true),
  member('지우', 'steady', 0, true),
  member('Freya', 'diligent', 0.6),
  member('Haruto', 'struggling', -0.6, true),
  member('Nari', 'crammer', 0, true),
  member('Sofia', 'weekend', -0.2, true),
  member('Eunwoo', 'not-started', 0),
].map((each, at) => ({ ...each, section: at % 2 === 0 ? 0 : 1 }))
