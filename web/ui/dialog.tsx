/**
 * A question over a dimmed page, and a sheet from the side. Focus goes in and comes back; Esc closes.
 *
 *   <Dialog open={open} onClose={close} title="Đôn đốc 7 đơn vị?"
 *     actions={<><Button look="go" onClick={urge}>Đôn đốc 7 đơn vị</Button><Button look="quiet" onClick={close}>Thôi</Button></>}>
 *     Lấy số 1546 đến 1552, ghi vào dòng thời gian. Không xoá được, chỉ thu hồi có lý do.
 *   </Dialog>
 *   <Drawer open={open} onClose={close} title="Sửa hạn" size={440}>…</Drawer>
 *
 * The title is the question, the solid button its answer in the same words. A dialog over 400 px takes `size`.
 */
import { Drawer as MantineDrawer, Modal } from '@mantine/core'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Drawer.layer.css'
import type { ReactNode } from 'react'
import { useWords } from '../platform/words.ts'
import { Button } from './button.tsx'
import './dialog.css'
import { OurMantine } from './theme.tsx'

interface OverlayProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  size?: number
}

const still = { duration: 0 }
const overlay = { backgroundOpacity: 1, color: 'var(--shade)', blur: 0 }

export function Dialog({ open, onClose, title, children, actions, size = 400 }: OverlayProps) {
  return (
    <OurMantine>
      <Modal.Root
        opened={open}
        onClose={onClose}
        size={size}
        centered
        transitionProps={still}
        classNames={{ content: 'dlg' }}
      >
        <Modal.Overlay {...overlay} />
        <Modal.Content>
          <Modal.Title className="dlg-title">{title}</Modal.Title>
          <Modal.Body className="dlg-body">
            {children}
            {actions && <div className="acts">{actions}</div>}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </OurMantine>
  )
}

export function Drawer({ open, onClose, title, children, actions, size = 440 }: OverlayProps) {
  const t = useWords()
  return (
    <OurMantine>
      <MantineDrawer.Root
        opened={open}
        onClose={onClose}
        size={size}
        position="right"
        transitionProps={still}
        classNames={{ content: 'drawer' }}
      >
        <MantineDrawer.Overlay {...overlay} />
        <MantineDrawer.Content>
          <div className="drawer-head">
            <MantineDrawer.Title className="drawer-title">{title}</MantineDrawer.Title>
            <Button look="quiet" icon="close" label={t.close} onClick={onClose} />
          </div>
          <MantineDrawer.Body className="drawer-body">
            <div className="drawer-main">{children}</div>
            {actions && <div className="drawer-acts">{actions}</div>}
          </MantineDrawer.Body>
        </MantineDrawer.Content>
      </MantineDrawer.Root>
    </OurMantine>
  )
}
