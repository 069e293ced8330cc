import { type PointerEvent, useState } from 'react'

/**
 * Dragging by mouse, pen or finger: what is let go over an element with `data-drop` is dropped there. An addition for
 * those who like it; whatever it does can be done without.
 */
export function usePointerDrag(onDrop: (dragged: string, onto: string) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged(id)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      setDragged(null)
      const target = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-drop]')
      const onto = target?.getAttribute('data-drop')
      if (dragged === id && onto && onto !== id) onDrop(id, onto)
    },
    onPointerCancel: () => setDragged(null),
    style: { touchAction: 'none', cursor: 'grab' } as const,
  })
  return { dragged, handle }
}
