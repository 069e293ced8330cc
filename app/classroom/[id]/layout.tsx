import type { ReactNode } from 'react'
import { getActor } from '#server/actor'
import { findDemonstration } from '#server/demonstration/find-demonstration'
import { DemonstrationNotice } from '../../../components/classroom/demonstration-notice'

/** Over every page of the demo classroom stands that it is one. Who may see the page is the page's own affair. */
export default async function ClassroomLayout({ children, params }: { children: ReactNode; params: Promise<{ id: string }> }) {
  const [{ id }, demonstration] = await Promise.all([params, findDemonstration(await getActor())])
  return (
    <>
      {demonstration?.classroomId === id && <DemonstrationNotice {...demonstration} landing="/classroom" />}
      {children}
    </>
  )
}
