import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { ZONE_TYPES, type ZoneType } from '../../shared/model/zone.ts';
import { words } from '../../shared/words/words.ts';
import menu from '../menu/PageMenu.module.css';

/** Where a menu opens: an element, or a rectangle on the screen. */
export type MenuAnchor = Element | { getBoundingClientRect(): DOMRect };

interface ZoneMenuProps {
  readonly anchor: MenuAnchor;
  /** The zone's type now; null while it is only a selection. */
  readonly current: ZoneType | null;
  onChoose(type: ZoneType): void;
  onRemove(): void;
  onClose(): void;
}

/** Says what some lines are: another type for a zone, a type for selected lines, or running text again. */
export function ZoneMenu({ anchor, current, onChoose, onRemove, onClose }: ZoneMenuProps) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} anchor={anchor} sideOffset={6} align="start">
          <Menu.Popup className={menu.popup} aria-label={words.marking.linesAre}>
            <Menu.RadioGroup value={current} onValueChange={(type: ZoneType) => onChoose(type)}>
              <Menu.GroupLabel className={menu.label}>{words.marking.linesAre}</Menu.GroupLabel>
              {ZONE_TYPES.map((type) => (
                <Menu.RadioItem key={type} value={type} className={menu.item} closeOnClick>
                  {words.zones.names[type]}
                  <Menu.RadioItemIndicator>
                    <Check size={16} aria-hidden />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            {current ? (
              <>
                <Menu.Separator className={menu.line} />
                <Menu.Item className={menu.item} onClick={onRemove}>
                  {words.marking.runningText}
                </Menu.Item>
              </>
            ) : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
